// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Instant;
import java.util.List;
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
        Place place = Place.of(began);
        place.network()
                .filter(Fingerprint::telling)
                .filter(seen ->
                        lesson != Lesson.WORKED || !knows(networks.file.ledger(), seen, place.vpns(), profileId))
                .filter(seen -> telling(began, place))
                .ifPresent(seen -> learn(seen, place.vpns(), profileId, lesson));
    }

    private void learn(Fingerprint seen, Set<String> vpns, String profileId, Lesson lesson) {
        try {
            networks.file.change(ledger -> lesson == Lesson.WORKED
                    ? worked(ledger, seen, vpns, profileId)
                    : closed(ledger, seen, vpns, profileId));
        } catch (SettingsException e) {
            logger.warn("What worked on this network is not remembered: {}", e.getMessage());
        }
    }

    /** Whether the attempt speaks of that network: it is at rest, is still the same, and leads somewhere. */
    private boolean telling(NetworkSnapshot began, Place place) {
        return place.connectivity().filter(NOWHERE::contains).isEmpty()
                && !began.offline()
                && monitor.state() == NetworkMonitor.State.SETTLED
                && !networks.moved(place, Place.of(monitor.current()));
    }

    /** Whether the profile worked there so recently that there is nothing to write down. */
    private boolean knows(Ledger ledger, Fingerprint seen, Set<String> vpns, String profileId) {
        Instant now = networks.clock.instant();
        return ledger.page(seen)
                .filter(page -> page.justWorked(vpns, profileId, now))
                .isPresent();
    }

    private Ledger worked(Ledger ledger, Fingerprint seen, Set<String> vpns, String profileId) {
        if (knows(ledger, seen, vpns, profileId)) {
            return ledger;
        }
        Instant now = networks.clock.instant();
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
