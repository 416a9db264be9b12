// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.core.condition.Cidr;

/** Which way packets take: the interface as the system says, the next hop as the snapshot shows. */
record Ways(Exit exit) {

    private static final String NEIGHBOUR = "link";

    /** Says by which interface packets to an address leave now; empty if there is no route. */
    @FunctionalInterface
    interface Exit {

        Optional<String> to(InetAddress destination);
    }

    /** Empty if there is no route. */
    Optional<Way> to(InetAddress destination, NetworkSnapshot snapshot) {
        return exit.to(destination).map(name -> new Way(name, nextHop(name, destination.getAddress(), snapshot)));
    }

    private static String nextHop(String interfaceName, byte[] destination, NetworkSnapshot snapshot) {
        if (values(snapshot, SignalName.ADDRESS, interfaceName)
                .anyMatch(own -> Cidr.of(own).contains(destination))) {
            return NEIGHBOUR;
        }
        return values(snapshot, SignalName.ROUTE, interfaceName)
                .filter(route -> Cidr.of(route).contains(destination))
                .max(Comparator.comparing(Ways::prefixLength))
                .or(() -> values(snapshot, SignalName.GATEWAY, interfaceName)
                        .filter(gateway -> sameFamily(gateway, destination))
                        .findFirst())
                .orElse("");
    }

    private static Stream<String> values(NetworkSnapshot snapshot, SignalName name, String interfaceName) {
        return snapshot.of(name)
                .filter(signal ->
                        signal.interfaceName().filter(interfaceName::equals).isPresent())
                .map(Signal::value);
    }

    private static int prefixLength(String route) {
        return Integer.parseInt(route.substring(route.indexOf('/') + 1));
    }

    private static boolean sameFamily(String gateway, byte[] destination) {
        return Cidr.address(gateway).filter(a -> a.length == destination.length).isPresent();
    }
}
