// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.postern.api.profile.SmtpProfile;

/** How many messages went to each server within the last minute. Of one thread. */
final class Pace {

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> begun = new HashMap<>();

    /** When the server may be given another message; empty if it may now. */
    Optional<Instant> free(SmtpProfile profile, Instant now) {
        OptionalInt most = profile.particulars().limits().messagesPerMinute();
        Deque<Instant> starts = begun.getOrDefault(profile.id(), new ArrayDeque<>());
        // a clock that was set back must not stop the mail
        starts.removeIf(start -> start.isAfter(now) || !start.plus(SPAN).isAfter(now));
        boolean full = most.isPresent() && starts.size() >= most.getAsInt();
        return full ? Optional.of(starts.getFirst().plus(SPAN)) : Optional.empty();
    }

    void began(SmtpProfile profile, Instant now) {
        if (profile.particulars().limits().messagesPerMinute().isPresent()) {
            begun.computeIfAbsent(profile.id(), id -> new ArrayDeque<>()).add(now);
        }
    }
}
