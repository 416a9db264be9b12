// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.util.List;
import java.util.Optional;

/**
 * A report that a message did not arrive, as it came back to its author. All of it is the reporter's word and hostile.
 *
 * @param reporter the server that gave up, if it says who it is
 * @param failures one a recipient, never empty
 */
public record Bounce(Optional<String> reporter, List<Failure> failures) {

    /** @throws IllegalArgumentException if there is no failure */
    public Bounce {
        failures = List.copyOf(failures);
        if (failures.isEmpty()) {
            throw new IllegalArgumentException("A bounce names at least one recipient.");
        }
    }

    /**
     * Who did not get it.
     *
     * @param delayed whether the reporter goes on trying
     * @param reply what the next server said; made of the report's status (RFC 3463) or words, then without a code of its
     *     own, where no reply is quoted
     */
    public record Failure(String recipient, boolean delayed, Reply reply) {}
}
