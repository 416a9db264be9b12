// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which messages are under way, one through each profile and few in all, and which wait for nothing but that. Of one thread. */
final class Lanes {

    private static final int MOST_AT_A_TIME = 4;

    /** The message under way through each profile. */
    private final Map<String, String> busy = new HashMap<>();

    /** Who is next, by the profile. */
    private final Map<String, Deque<String>> next = new HashMap<>();

    private boolean crowded;

    boolean underWay(String message) {
        return busy.containsValue(message);
    }

    /** Whether the message may leave through the profile now; if not, it is among those that are next. */
    boolean take(String profile, String message) {
        if (busy.containsKey(profile)) {
            next.computeIfAbsent(profile, p -> new ArrayDeque<>()).add(message);
            return false;
        }
        boolean full = busy.size() >= MOST_AT_A_TIME;
        if (full) {
            crowded = true;
        } else {
            busy.put(profile, message);
        }
        return !full;
    }

    void free(String profile) {
        busy.remove(profile);
    }

    /** Takes out who is next; nobody while a message waits for its turn among the profiles, since that may be older. */
    Optional<String> next(String profile) {
        return crowded
                ? Optional.empty()
                : Optional.ofNullable(next.get(profile)).map(Deque::poll);
    }

    /** Everything is about to be looked at anew. */
    void forgetNext() {
        next.clear();
        crowded = false;
    }
}
