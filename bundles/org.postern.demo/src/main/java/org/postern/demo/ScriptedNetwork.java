// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;

/** Networks through the same port as real ones: the laptop is wherever the script carried it. */
final class ScriptedNetwork implements NetworkMonitor {
    private final List<Consumer<NetworkSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Place place = Place.HOME;

    /** Carries the laptop there; listeners are told on the caller's thread if that is another place. */
    void move(Place next) {
        boolean moved = next != place;
        place = next;
        if (moved) {
            listeners.forEach(listener -> listener.accept(next.snapshot()));
        }
    }

    Place place() {
        return place;
    }

    @Override
    public NetworkSnapshot current() {
        return place.snapshot();
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
