// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.HashSet;
import java.util.Set;

/**
 * The messages under way through one profile. It is one message wide until one has left, and wider by one with each
 * that leaves: a login that is refused is tried once, and a server that is gone is not called by many. Of one thread.
 */
final class Lane {

    private final Set<String> messages = new HashSet<>();
    private Terms terms;
    private int width = 1;

    Lane(Terms terms) {
        this.terms = terms;
    }

    boolean carries(String message) {
        return messages.contains(message);
    }

    boolean empty() {
        return messages.isEmpty();
    }

    /** Whether another must wait; on other terms, until all of these have ended. */
    boolean full(Terms now) {
        return messages.size() >= (now.equals(terms) ? width : 1);
    }

    void begin(Terms now, String message) {
        if (!now.equals(terms)) {
            terms = now;
            width = 1;
        }
        messages.add(message);
    }

    void end(String message) {
        messages.remove(message);
    }

    /** A message left on these terms. */
    void widen(Terms then) {
        if (then.equals(terms)) {
            width = Math.min(width + 1, terms.most());
        }
    }

    /** The server, or the way there, failed one. */
    void narrow() {
        width = 1;
    }
}
