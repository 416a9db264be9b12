// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * That a profile worked on a network: a server accepted a message through it.
 *
 * @param vpns that were up
 * @param at when it did last
 * @param failures how often since then the way to its server was closed
 */
record Worked(Set<String> vpns, String profileId, Instant at, int failures) {

    private static final Duration MEMORY = Duration.ofDays(30);
    private static final int ENOUGH = 2;
    private static final Duration FRESH = Duration.ofMinutes(10);

    Worked {
        vpns = Set.copyOf(vpns);
    }

    boolean of(Set<String> up, String profile) {
        return vpns.equals(up) && profileId.equals(profile);
    }

    boolean counts(Instant now) {
        return failures < ENOUGH && at.plus(MEMORY).isAfter(now);
    }

    boolean fresh(Instant now) {
        return failures == 0 && at.plus(FRESH).isAfter(now);
    }

    Worked failed() {
        return new Worked(vpns, profileId, at, failures + 1);
    }
}
