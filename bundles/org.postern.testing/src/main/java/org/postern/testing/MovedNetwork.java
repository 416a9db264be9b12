// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;

/** A network that is where the test says; listeners are told on the thread that moves it. */
public final class MovedNetwork implements NetworkMonitor {

    private final List<Consumer<NetworkSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile NetworkSnapshot now;

    public MovedNetwork(NetworkSnapshot now) {
        this.now = now;
    }

    public void move(NetworkSnapshot next) {
        now = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    public int listeners() {
        return listeners.size();
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
