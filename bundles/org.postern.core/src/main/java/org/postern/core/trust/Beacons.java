// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/**
 * Asks beacons, servers known by their key, whether they are where the server is: each on a fresh connection, by the same
 * interface and next hop. One that answered on two unrelated networks proves nothing any more.
 */
record Beacons(Sightings sightings, Ways ways) {

    private static final Words WORDS = new Words(Beacons.class);
    private static final String HTTPS = "443";

    Answer ask(Parameters parameters, Destination destination, NetworkSnapshot snapshot, Probes probes) {
        Beacon beacon = new Beacon(
                parameters.one("host", ""), Integer.parseInt(parameters.one("port", HTTPS)), parameters.all("pin"));
        try {
            List<InetAddress> addresses = probes.addresses(beacon.host());
            for (Way way : destination.distinctWays()) {
                Optional<String> fault = fault(beacon, way, addresses, snapshot, probes);
                if (fault.isPresent()) {
                    return Answer.no(fault.get());
                }
            }
            return proven(beacon, snapshot);
        } catch (ProbeException e) {
            return Answer.unknown(String.valueOf(e.getMessage()));
        }
    }

    /** Why this way is not the beacon's; empty if it is. */
    private Optional<String> fault(
            Beacon beacon, Way way, List<InetAddress> addresses, NetworkSnapshot snapshot, Probes probes)
            throws ProbeException {
        List<InetAddress> near =
                Destination.of(beacon.host(), addresses, ways, snapshot).by(way);
        if (near.isEmpty()) {
            return Optional.of(WORDS.text("beacon.elsewhere", beacon.host()));
        }
        for (InetAddress address : near) {
            if (beacon.pins().contains(probes.publicKeyPin(address, beacon.host(), beacon.port()))) {
                return Optional.empty();
            }
        }
        return Optional.of(WORDS.text("beacon.other", beacon));
    }

    private Answer proven(Beacon beacon, NetworkSnapshot snapshot) {
        boolean tunnelled = snapshot.of(SignalName.VPN).findAny().isPresent();
        Optional<String> doubt =
                tunnelled ? Optional.empty() : Fingerprint.of(snapshot).flatMap(here -> sightings.doubt(beacon, here));
        return doubt.map(Answer::no).orElseGet(() -> Answer.yes(WORDS.text("beacon", beacon)));
    }
}
