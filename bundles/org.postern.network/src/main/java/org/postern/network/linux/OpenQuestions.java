// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Since when each question about a gateway is open. One that had its time is waited for no more, until what it depends on has
 * changed; an answer may come all the same. Safe for use from any thread.
 */
final class OpenQuestions {

    private final LongSupplier nanoTime;
    private Map<Doubt, Long> since = Map.of();

    OpenQuestions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** These are open, and no other. */
    synchronized void note(List<Doubt> open) {
        long now = nanoTime.getAsLong();
        Map<Doubt, Long> noted = new HashMap<>();
        open.stream().map(Doubt::anyhow).forEach(d -> noted.put(d, since.getOrDefault(d, now)));
        since = noted;
    }

    /** As if none had been asked. */
    synchronized void forget() {
        since = Map.of();
    }

    /** How much longer to wait for an answer to one of these, if each has so much time; zero if they had it. */
    synchronized Duration left(List<Doubt> open, Duration each) {
        long now = nanoTime.getAsLong();
        return open.stream()
                .map(d -> each.minusNanos(now - since.getOrDefault(d.anyhow(), now)))
                .filter(left -> !left.isNegative())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
