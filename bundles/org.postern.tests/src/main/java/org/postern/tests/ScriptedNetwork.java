// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** A network that is where the test says. */
final class ScriptedNetwork implements NetworkMonitor {

    private volatile NetworkSnapshot now = NetworkSnapshot.OFFLINE;

    void moveToGateway(String gateway) {
        Optional<String> cable = Optional.of("eth0");
        now = new NetworkSnapshot(List.of(
                new Signal(SignalName.INTERFACE, "ethernet", cable, "test", true),
                new Signal(SignalName.GATEWAY, gateway, cable, "test", true)));
    }

    @Override
    public NetworkSnapshot current() {
        return now;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        return () -> {};
    }
}
