// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Vigil;

/** A network on which things happen that no snapshot shows. */
final class EventfulNetwork implements NetworkMonitor {

    private final AtomicInteger events = new AtomicInteger();
    private NetworkSnapshot now;

    EventfulNetwork(NetworkSnapshot now) {
        this.now = now;
    }

    /** Something happens; the snapshot stays as it is. */
    void flicker() {
        events.incrementAndGet();
    }

    void move(NetworkSnapshot next) {
        now = next;
        flicker();
    }

    @Override
    public NetworkSnapshot current() {
        return now;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        return () -> {};
    }

    @Override
    public Vigil vigil() {
        int begin = events.get();
        return new Vigil() {
            @Override
            public boolean disturbed() {
                return events.get() != begin;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
