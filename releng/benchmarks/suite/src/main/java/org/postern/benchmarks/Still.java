// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;

/** A network that never changes. */
record Still(NetworkSnapshot current) implements NetworkMonitor {

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        return () -> {};
    }
}
