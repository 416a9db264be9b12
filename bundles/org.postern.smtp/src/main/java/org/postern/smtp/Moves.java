// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;

/** Counts the changes of the network from the first question on. Safe for use from any thread. */
final class Moves implements AutoCloseable {

    private final NetworkMonitor network;
    private final Runnable atEach;
    private final AtomicInteger count = new AtomicInteger();
    private Optional<Subscription> listening = Optional.empty();

    /** @param atEach returns at once */
    Moves(NetworkMonitor network, Runnable atEach) {
        this.network = network;
        this.atEach = atEach;
    }

    synchronized int count() {
        if (listening.isEmpty()) {
            listening = Optional.of(network.listen(snapshot -> moved()));
        }
        return count.get();
    }

    private void moved() {
        count.incrementAndGet();
        atEach.run();
    }

    @Override
    public synchronized void close() {
        listening.ifPresent(Subscription::close);
        listening = Optional.empty();
    }
}
