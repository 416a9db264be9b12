// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Place;
import org.postern.api.settings.SettingsException;

/** Which profiles worked where. Nothing is learnt where a failure or success may be another network's doing. */
@Component(service = Memory.class)
public final class Memory {

    private static final Set<String> NOWHERE = Set.of("none", "portal");

    private final NetworkLedger networks;
    private final NetworkMonitor monitor;
    private final Logger logger;

    /** How an attempt ended, as far as a network is remembered by it. */
    public enum Lesson {
        /** A server accepted the message: it said so after the final dot. */
        WORKED,
        /** The way to the server is closed from there. */
        CLOSED
    }

    @Activate
    public Memory(
            @Reference NetworkLedger networks,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.networks = networks;
        this.monitor = monitor;
        this.logger = logger;
    }

    /** The networks that it speaks of. */
    public KnownNetworks networks() {
        return networks;
    }

    /** What worked on that network with its VPNs, the latest first. */
    public List<Recollection> of(NetworkSnapshot snapshot) {
        Place place = Place.of(snapshot);
        Instant now = networks.clock.instant();
        return place.network()
                .map(seen -> networks.file.ledger().recollections(seen, place.vpns(), now))
                .orElse(List.of());
    }

    /** Learns from an attempt with the profile that began on that network. */
    public void learn(NetworkSnapshot began, String profileId, Lesson lesson) {
        if (!telling(began)) {
            return;
        }
        Place place = Place.of(began);
        Optional<Fingerprint> seen = place.network().filter(Fingerprint::telling);
        try {
            seen.ifPresent(network -> networks.file.change(ledger -> lesson == Lesson.WORKED
                    ? worked(ledger, network, place.vpns(), profileId)
                    : closed(ledger, network, place.vpns(), profileId)));
        } catch (SettingsException e) {
            logger.warn("What worked on this network is not remembered: {}", e.getMessage());
        }
    }

    /** Whether the attempt speaks of that network: it is at rest, is still the same, and leads somewhere. */
    private boolean telling(NetworkSnapshot began) {
        boolean nowhere =
                Place.of(began).connectivity().filter(NOWHERE::contains).isPresent();
        return !nowhere
                && !began.offline()
                && monitor.state() == NetworkMonitor.State.SETTLED
                && !networks.moved(Place.of(began), Place.of(monitor.current()));
    }

    private Ledger worked(Ledger ledger, Fingerprint seen, Set<String> vpns, String profileId) {
        Instant now = networks.clock.instant();
        boolean fresh = ledger.page(seen)
                .filter(page -> page.justWorked(vpns, profileId, now))
                .isPresent();
        if (fresh) {
            return ledger;
        }
        Ledger remembering = ledger.remembering(seen, NetworkLedger.freshId(), now);
        return remembering
                .page(seen)
                .map(page -> remembering.changed(page.id(), p -> p.accepted(vpns, profileId, now)))
                .orElse(remembering);
    }

    private Ledger closed(Ledger ledger, Fingerprint seen, Set<String> vpns, String profileId) {
        Instant now = networks.clock.instant();
        return ledger.page(seen)
                .map(page -> ledger.changed(page.id(), p -> p.failed(vpns, profileId, now)))
                .orElse(ledger);
    }
}
