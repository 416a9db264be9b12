// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;

/**
 * Observes one fact about where the computer is that Postern does not know of itself: a docking station, a site. Contributed
 * through the extension point {@code org.postern.core.signals}, which declares the signal's name, what its values look like,
 * whether they can be imitated, and the parameters. Called from any thread. One that throws, does not return in time, or
 * gives what was not declared is missing from the snapshot, is named, and is left alone until its bundle changes.
 */
@FunctionalInterface
public interface SignalSource {

    /**
     * What is so at this moment; empty if that cannot be told. Returns at once. While it is followed it is asked only after
     * it has said that something changed.
     */
    List<Observation> observe(Parameters parameters);

    /**
     * Calls {@code changed} whenever {@link #observe} may say something else than before, until the subscription is closed;
     * as an event of whatever is observed, and not by looking from time to time. {@code changed} may be called on any thread
     * and returns at once. A source whose fact never changes has nothing to do here.
     */
    default Subscription follow(Parameters parameters, Runnable changed) {
        return () -> {};
    }

    /**
     * One value.
     *
     * @param interfaceName the interface it holds for; empty for what holds for the whole computer
     */
    record Observation(String value, Optional<String> interfaceName) {

        /** What holds for the whole computer. */
        public static Observation of(String value) {
            return new Observation(value, Optional.empty());
        }
    }
}
