// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.send.Encounter;
import org.postern.core.Networks;

/** Networks, and the server that is met there. */
final class Places {

    static final InetAddress RELAY = TrustBench.address("10.9.0.25");
    static final InetAddress BEACON = TrustBench.address("10.9.0.80");
    static final String KEY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    static final String OTHER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    static final NetworkSnapshot OFFICE = Networks.of(
            "interface@eth0=ethernet",
            "address@eth0=10.1.0.20/16",
            "gateway@eth0=10.1.0.1",
            "gatewayMac@eth0=02:00:5e:00:01:01",
            "dnsDomain@eth0=corp.example");
    static final NetworkSnapshot HOTEL = Networks.of(
            "interface@eth0=ethernet",
            "address@eth0=192.168.1.7/24",
            "gateway@eth0=192.168.1.1",
            "gatewayMac@eth0=02:00:5e:00:02:02",
            "dnsDomain@eth0=guests.hotel.example");

    private Places() {}

    static NetworkSnapshot with(NetworkSnapshot network, Signal... more) {
        return new NetworkSnapshot(
                Stream.concat(network.signals().stream(), Stream.of(more)).toList());
    }

    /** The same network, but for one value. */
    static NetworkSnapshot with(NetworkSnapshot network, SignalName name, String value) {
        return new NetworkSnapshot(network.signals().stream()
                .map(s -> s.name().equals(name)
                        ? new Signal(name, value, s.interfaceName(), s.source(), s.imitable())
                        : s)
                .toList());
    }

    static Signal vpn(String name) {
        return new Signal(SignalName.VPN, name, Optional.empty(), "test", false);
    }

    static Signal on(String interfaceName, SignalName name, String value) {
        return new Signal(name, value, Optional.of(interfaceName), "test", true);
    }

    static Encounter meets(InetAddress remote, String name, String... capabilities) {
        return new Encounter(
                TrustBench.address("10.1.0.20"),
                remote,
                name + " ESMTP ready",
                name,
                Set.copyOf(List.of(capabilities)));
    }
}
