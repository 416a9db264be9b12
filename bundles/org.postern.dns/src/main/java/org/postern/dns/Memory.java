// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers, each for as long as it may be kept, and no more than some hundred. Safe for use from any thread. */
final class Memory {

    private static final int MOST = 500;

    private final Clock clock;
    private final Map<Question, Kept> kept = new LinkedHashMap<>();

    Memory(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Answer answer, Instant until) {}

    synchronized Optional<Answer> answer(Question question) {
        return Optional.ofNullable(kept.get(question))
                .filter(answer -> clock.instant().isBefore(answer.until()))
                .map(Kept::answer);
    }

    synchronized void keep(Question question, Answer answer) {
        kept.remove(question);
        kept.put(question, new Kept(answer, clock.instant().plus(answer.keep())));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
