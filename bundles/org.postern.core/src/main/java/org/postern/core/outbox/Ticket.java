// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Optional;
import org.postern.api.outbox.Reason;

/**
 * What the outbox knows of a message.
 *
 * @param dot the id of the profile through which a final dot may have left without an answer
 */
record Ticket(Letter letter, Progress progress, Optional<String> dot) {

    String id() {
        return letter.id();
    }

    /** Whether the message may have been delivered, and nobody knows. */
    boolean uncertain() {
        return dot.isPresent() || progress.waiting().reason() == Reason.UNCERTAIN;
    }

    /** As it is while the dot leaves through that profile, and for as long as no reply has come. */
    Ticket dotted(String profileId) {
        return new Ticket(letter, progress.waiting(Tickets.wait(Reason.UNCERTAIN)), Optional.of(profileId));
    }

    /** With the mark of a dot taken off: a reply was definite, or a person has decided. */
    Ticket with(Progress other) {
        return new Ticket(letter, other, Optional.empty());
    }
}
