// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.settings.Home;
import org.postern.api.trust.TrustRule;
import org.postern.core.condition.ContributedConditions;

/** Asks anew, each time, what vouches for the network that leads to a server. */
@Component(service = Renewal.class)
public final class Renewal {

    private final ContributedConditions conditions;
    private final Probes probes;
    private final Beacons beacons;
    private final Ways ways;
    private final Clock clock;

    @Activate
    public Renewal(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference KnownNetworks networks,
            @Reference ContributedConditions conditions,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Probes probes,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(
                new Beacons(sightings(home.state(), networks, logger), new Ways(new SystemExit())),
                conditions,
                probes == null ? Probes.NONE : probes,
                Clock.systemDefaultZone());
    }

    Renewal(Beacons beacons, ContributedConditions conditions, Probes probes, Clock clock) {
        this.beacons = beacons;
        this.conditions = conditions;
        this.probes = probes;
        this.clock = clock;
        this.ways = beacons.ways();
    }

    static Sightings sightings(Path state, KnownNetworks networks, Logger logger) {
        return new Sightings(
                new TrustFolder(state.resolve("trust").resolve("beacons")), new NetworkNames(networks), logger);
    }

    Ways ways() {
        return ways;
    }

    /** Where the host is now. */
    Destination destination(String host, NetworkSnapshot snapshot) {
        try {
            return Destination.of(host, probes.addresses(host), ways, snapshot);
        } catch (ProbeException e) {
            return Destination.of(host, List.of(), ways, snapshot);
        }
    }

    /** What each of the rules says, in their order, up to the first that says yes. */
    List<Vouched> ask(List<TrustRule> rules, Destination destination, NetworkSnapshot snapshot) {
        Vouching vouching = new Vouching(destination, snapshot, beacons, conditions, probes, clock);
        List<Vouched> heard = new ArrayList<>();
        for (TrustRule rule : rules) {
            Vouched vouched = new Vouched(rule, vouching.ask(rule.when()));
            heard.add(vouched);
            if (vouched.answer().isYes()) {
                break;
            }
        }
        return heard;
    }
}
