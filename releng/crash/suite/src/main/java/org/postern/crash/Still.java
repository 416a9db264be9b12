// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** A network that never changes. */
final class Still implements NetworkMonitor {

    private static final NetworkSnapshot HERE = new NetworkSnapshot(
            List.of(new Signal(SignalName.GATEWAY, "192.0.2.1", Optional.of("eth0"), "crash test", true)));

    @Override
    public NetworkSnapshot current() {
        return HERE;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        return () -> {};
    }
}
