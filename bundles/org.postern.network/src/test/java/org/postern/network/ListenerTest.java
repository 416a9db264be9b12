// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

class ListenerTest {

    private static final Signal GATEWAY = signal(SignalName.GATEWAY, "192.168.1.1", "eth0");

    private final List<NetworkSnapshot> told = new ArrayList<>();

    @Test
    void aContainerThatStartsIsNoDifference() {
        listener(GATEWAY)
                .tell(snapshot(
                        signal(SignalName.INTERFACE, "virtual", "docker0"),
                        signal(SignalName.ADDRESS, "172.17.0.1/16", "docker0"),
                        GATEWAY));

        assertEquals(List.of(), told);
    }

    @Test
    void aVpnIsADifferenceEvenBeforeItsRoutes() {
        NetworkSnapshot connected = snapshot(signal(SignalName.INTERFACE, "vpn", "wg0"), GATEWAY);

        listener(GATEWAY).tell(connected);

        assertEquals(List.of(connected), told);
    }

    @Test
    void whatHoldsForTheWholeComputerIsADifference() {
        Signal domain = new Signal(SignalName.DNS_DOMAIN, "corp.example", Optional.empty(), "test", true);

        listener(GATEWAY).tell(snapshot(GATEWAY, domain));

        assertEquals(1, told.size());
    }

    @Test
    void theSameIsToldOnce() {
        Listener listener = listener();
        listener.tell(snapshot(GATEWAY));
        listener.tell(snapshot(GATEWAY));

        assertEquals(List.of(snapshot(GATEWAY)), told);
    }

    private Listener listener(Signal... known) {
        return new Listener(told::add, snapshot(known));
    }

    private static NetworkSnapshot snapshot(Signal... signals) {
        return new NetworkSnapshot(Stream.of(signals).toList());
    }

    private static Signal signal(SignalName name, String value, String interfaceName) {
        return new Signal(name, value, Optional.of(interfaceName), "test", true);
    }
}
