// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** A network that is where the test says; listeners are told on the thread that moves it. */
final class ScriptedNetwork implements NetworkMonitor {

    private final List<Consumer<NetworkSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile NetworkSnapshot now = NetworkSnapshot.OFFLINE;

    void moveToGateway(String gateway) {
        Optional<String> cable = Optional.of("eth0");
        NetworkSnapshot next = new NetworkSnapshot(List.of(
                new Signal(SignalName.INTERFACE, "ethernet", cable, "test", true),
                new Signal(SignalName.GATEWAY, gateway, cable, "test", true)));
        now = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public NetworkSnapshot current() {
        return now;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
