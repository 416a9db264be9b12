// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which messages are under way, through few profiles at a time and through each as many as its limits say, and which
 * wait for nothing but that. Of one thread.
 */
final class Lanes {

    private static final int MOST_PROFILES = 4;

    /** By the profile; one that is empty knows for a moment how wide it was. */
    private final Map<String, Lane> lanes = new HashMap<>();

    /** Who is next, by the profile. */
    private final Map<String, Deque<String>> next = new HashMap<>();

    private boolean crowded;

    boolean underWay(String message) {
        return lanes.values().stream().anyMatch(lane -> lane.carries(message));
    }

    /**
     * Whether the message may leave now; if not, it is among those that are next. Nobody overtakes a message that waits
     * for its turn among the profiles.
     */
    boolean take(Terms terms, String message) {
        String profile = terms.profile().id();
        if (full(terms)) {
            next.computeIfAbsent(profile, p -> new ArrayDeque<>()).add(message);
            return false;
        }
        Lane lane = lanes.computeIfAbsent(profile, p -> new Lane(terms));
        crowded = crowded || lane.empty() && inUse() >= MOST_PROFILES;
        if (!crowded) {
            lane.begin(terms, message);
        }
        return !crowded;
    }

    private long inUse() {
        return lanes.values().stream().filter(lane -> !lane.empty()).count();
    }

    /** Whether as many are under way through the profile as may be. */
    boolean full(Terms terms) {
        return Optional.ofNullable(lanes.get(terms.profile().id()))
                .filter(lane -> lane.full(terms))
                .isPresent();
    }

    /**
     * The message is under way no more.
     *
     * @param then the terms on which it was
     * @param after what is left of it
     */
    void free(Terms then, String message, Optional<Progress> after) {
        Lane lane = lanes.get(then.profile().id());
        lane.end(message);
        if (after.isEmpty()) {
            lane.widen(then);
        } else if (after.get().troubled()) {
            lane.narrow();
        }
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

    /** Everything was looked at: whoever has nothing under way has nothing to send, and begins anew the next time. */
    void forgetIdle() {
        lanes.values().removeIf(Lane::empty);
    }
}
