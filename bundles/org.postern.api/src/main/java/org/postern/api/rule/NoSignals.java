// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** Nobody contributes any. */
final class NoSignals implements Signals {

    @Override
    public List<Signal> observe() {
        return List.of();
    }

    @Override
    public Subscription follow(Runnable changed) {
        return () -> {};
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
