// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.InterfaceKind;

/** Someone who is told differences, and what they know so far. */
final class Listener {

    private final Consumer<NetworkSnapshot> told;
    private List<Signal> known;

    Listener(Consumer<NetworkSnapshot> told, NetworkSnapshot known) {
        this.told = told;
        this.known = essence(known);
    }

    void tell(NetworkSnapshot snapshot) {
        List<Signal> essence = essence(snapshot);
        if (!essence.equals(known)) {
            known = essence;
            told.accept(snapshot);
        }
    }

    /** Without the interfaces that lead nowhere: starting a container is no change of network. */
    private static List<Signal> essence(NetworkSnapshot snapshot) {
        Set<String> leading = snapshot.signals().stream()
                .filter(Listener::leads)
                .flatMap(s -> s.interfaceName().stream())
                .collect(Collectors.toSet());
        return snapshot.signals().stream()
                .filter(s -> s.interfaceName().map(leading::contains).orElse(true))
                .toList();
    }

    private static boolean leads(Signal signal) {
        return signal.name().equals(SignalName.GATEWAY)
                || signal.name().equals(SignalName.ROUTE)
                || signal.name().equals(SignalName.INTERFACE) && signal.value().equals(InterfaceKind.VPN.value());
    }
}
