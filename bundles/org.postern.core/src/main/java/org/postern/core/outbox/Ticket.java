// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Optional;

/**
 * What the outbox knows of a message.
 *
 * @param dot the id of the profile through which a final dot may have left without an answer
 */
record Ticket(Letter letter, Progress progress, Optional<String> dot) {

    String id() {
        return letter.id();
    }

    /** With the mark of a dot taken off: a reply was definite, or a person has decided. */
    Ticket with(Progress other) {
        return new Ticket(letter, other, Optional.empty());
    }
}
