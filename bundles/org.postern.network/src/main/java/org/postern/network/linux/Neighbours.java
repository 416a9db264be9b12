// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.net.Inet4Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.AddressText;
import org.postern.network.system.Passive;

/** The link-layer addresses of gateways, from the kernel's table of neighbours. */
final class Neighbours implements Evidence {

    static final String FILE = "proc/net/arp";

    /** {@code ATF_COM} of if_arp.h: the neighbour has answered. */
    private static final int COMPLETE = 0x2;

    private final SystemFiles files;

    Neighbours(SystemFiles files) {
        this.files = files;
    }

    @Override
    public Stream<Signal> signals(Scene scene) {
        return scene.gateways().stream()
                .flatMap(g ->
                        mac(g).map(m -> Passive.on(g.interfaceName(), SignalName.GATEWAY_MAC, m, "/" + FILE)).stream())
                .distinct();
    }

    /** The gateways whose address should be here and is not. */
    List<Route> unanswered(Scene scene) {
        return scene.gateways().stream()
                .filter(Route::hasNextHop)
                .filter(g -> g.nextHop() instanceof Inet4Address)
                .filter(g -> scene.link(g).filter(Link::neighbourly).isPresent())
                .filter(g -> mac(g).isEmpty())
                .toList();
    }

    private Optional<String> mac(Route gateway) {
        String address = AddressText.of(gateway.nextHop());
        return files.lines(FILE).stream()
                .skip(1)
                .map(l -> l.strip().split("\\s+"))
                .filter(c -> c.length >= 6 && c[0].equals(address) && c[5].equals(gateway.interfaceName()))
                .filter(c -> (Integer.decode(c[2]) & COMPLETE) != 0)
                .map(c -> c[3].toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
