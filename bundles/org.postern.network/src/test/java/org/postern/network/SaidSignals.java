// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Signals;

/** Contributed signals that are what the test says. */
final class SaidSignals implements Signals {

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile List<Signal> said = List.of();

    void say(Signal... signals) {
        said = List.of(signals);
        followers.forEach(Runnable::run);
    }

    int followers() {
        return followers.size();
    }

    @Override
    public List<Signal> observe() {
        return said;
    }

    @Override
    public Subscription follow(Runnable changed) {
        followers.add(changed);
        changed.run();
        return () -> followers.remove(changed);
    }

    @Override
    public Optional<String> failure(SignalName name) {
        return Optional.empty();
    }

    @Override
    public List<String> failures() {
        return List.of();
    }
}
