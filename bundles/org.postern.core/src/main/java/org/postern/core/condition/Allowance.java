// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How often something may happen within a time. Safe for use from any thread. */
final class Allowance {

    private final int most;
    private final Duration within;
    private final LongSupplier nanoTime;
    private long begin;
    private int count;

    Allowance(int most, Duration within, LongSupplier nanoTime) {
        this.most = most;
        this.within = within;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** Counts once more; whether that was once too often. */
    synchronized boolean exceeded() {
        long now = nanoTime.getAsLong();
        if (now - begin > within.toNanos()) {
            begin = now;
            count = 0;
        }
        count++;
        return count > most;
    }
}
