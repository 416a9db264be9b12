// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All signals at one instant. Two snapshots are equal if and only if they hold the same signals in the same order, so a
 * difference is a change; there is no time in it.
 */
public record NetworkSnapshot(List<Signal> signals) {

    /** The snapshot of a computer without any network. */
    public static final NetworkSnapshot OFFLINE = new NetworkSnapshot(List.of());

    public NetworkSnapshot {
        signals = List.copyOf(signals);
    }

    /** Whether no interface has a default route. */
    public boolean offline() {
        return primaryInterface().isEmpty();
    }

    /** The interface of the default route with the lowest metric: what passive conditions speak of. */
    public Optional<String> primaryInterface() {
        return of(SignalName.GATEWAY).findFirst().flatMap(Signal::interfaceName);
    }

    /** The signals of that name, in the order observed. */
    public Stream<Signal> of(SignalName name) {
        return signals.stream().filter(s -> s.name().equals(name));
    }

    /** The signals of that name which speak of the primary network or of the whole computer. */
    public List<Signal> primary(SignalName name) {
        Optional<String> primary = primaryInterface();
        return of(name).filter(
                        s -> s.interfaceName().isEmpty() || s.interfaceName().equals(primary))
                .toList();
    }
}
