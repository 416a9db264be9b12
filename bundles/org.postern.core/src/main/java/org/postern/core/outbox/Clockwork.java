// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether the clock of the wall has gone another way than the one that only counts: the computer slept, or somebody
 * set the clock.
 */
final class Clockwork {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock wall;
    private Instant lastWall;
    private long lastCount = System.nanoTime();

    Clockwork(Clock wall) {
        this.wall = wall;
        lastWall = wall.instant();
    }

    /** Whether it has since this was asked last. */
    boolean jumped() {
        Instant nowWall = wall.instant();
        long nowCount = System.nanoTime();
        Duration difference = Duration.between(lastWall, nowWall).minusNanos(nowCount - lastCount);
        lastWall = nowWall;
        lastCount = nowCount;
        return difference.abs().compareTo(TOLERANCE) > 0;
    }
}
