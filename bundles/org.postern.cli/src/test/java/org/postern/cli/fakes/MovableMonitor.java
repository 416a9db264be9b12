// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;

/** A network that changes when the test says so; has one listener. */
public final class MovableMonitor implements NetworkMonitor {
    private NetworkSnapshot current;
    private Optional<Consumer<NetworkSnapshot>> listener = Optional.empty();

    public MovableMonitor(NetworkSnapshot current) {
        this.current = current;
    }

    public void move(NetworkSnapshot next) {
        current = next;
        listener.ifPresent(l -> l.accept(next));
    }

    public boolean listened() {
        return listener.isPresent();
    }

    @Override
    public NetworkSnapshot current() {
        return current;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> added) {
        listener = Optional.of(added);
        return () -> listener = Optional.empty();
    }
}
