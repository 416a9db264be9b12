// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes a network another one, and not merely a detail of the same: which network it is, the VPNs that are up, and how
 * far it gets. {@link KnownNetworks#moved} tells whether two are different.
 *
 * @param network empty if there is none
 * @param gateway its address, which counts only where its link-layer address is not seen
 * @param connectivity as in {@link SignalName#CONNECTIVITY}, where the system says
 */
public record Place(
        Optional<Fingerprint> network, Optional<String> gateway, Set<String> vpns, Optional<String> connectivity) {

    public Place {
        vpns = Set.copyOf(vpns);
    }

    public static Place of(NetworkSnapshot snapshot) {
        return new Place(
                Fingerprint.of(snapshot),
                first(snapshot, SignalName.GATEWAY),
                snapshot.of(SignalName.VPN).map(Signal::value).collect(Collectors.toSet()),
                first(snapshot, SignalName.CONNECTIVITY));
    }

    private static Optional<String> first(NetworkSnapshot snapshot, SignalName name) {
        return snapshot.primary(name).stream().map(Signal::value).findFirst();
    }

    /** Where this one goes on: what is not seen at this moment is as it was. To be asked only of one that has not moved. */
    public Place completed(Place now) {
        Optional<Fingerprint> seen = now.network.map(
                last -> network.map(before -> before.completed(last)).orElse(last));
        return new Place(seen, now.gateway, now.vpns, now.connectivity.or(() -> connectivity));
    }

    /** Whether it can be told that the networks of both are different ones. */
    boolean contradicts(Place now) {
        if (network.isEmpty() || now.network.isEmpty()) {
            return network.isPresent() || now.network.isPresent();
        }
        Fingerprint left = network.get();
        Fingerprint reached = now.network.get();
        boolean unseen = left.gatewayMac().isEmpty() || reached.gatewayMac().isEmpty();
        return left.contradicts(reached) || unseen && !left.same(reached) && differ(gateway, now.gateway);
    }

    static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
