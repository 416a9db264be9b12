// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.core.Words;

/** What tickets mean to a person, and what a person's decisions mean to tickets. */
record Tickets(Store store) {

    private static final Words WORDS = new Words(Tickets.class);

    Entry entry(Ticket ticket, Situation situation) {
        Progress progress = ticket.progress();
        return new Entry(
                ticket.id(),
                message(ticket, progress.everyoneLeft()),
                ticket.letter().since(),
                wait(ticket, situation),
                progress.attempts(),
                progress.failure());
    }

    /** The message for those who are to get it next. */
    OutgoingMessage toSend(Ticket ticket, List<EmailAddress> recipients) {
        return message(ticket, recipients);
    }

    private OutgoingMessage message(Ticket ticket, List<EmailAddress> recipients) {
        Letter letter = ticket.letter();
        return new OutgoingMessage(
                letter.author(),
                new Envelope(letter.reversePath(), recipients, letter.reports()),
                letter.messageId(),
                store.spool.contentOf(letter));
    }

    static Wait wait(Reason reason) {
        return new Wait(reason, Optional.empty(), WORDS.text("reason." + reason));
    }

    static Wait wait(Reason reason, Instant until) {
        return new Wait(reason, Optional.of(until), WORDS.text("reason." + reason, until));
    }

    /** What keeps it from leaving at this moment: the network of now goes before what was written down. */
    private Wait wait(Ticket ticket, Situation situation) {
        Wait written = ticket.progress().waiting();
        if (ticket.dot().isPresent()) {
            return wait(Reason.UNCERTAIN);
        }
        return written.reason().asks()
                ? written
                : situation.waits(ticket).map(Tickets::wait).orElse(written);
    }

    /** Does to its ticket what a person decided. Only the keeper may. */
    boolean carryOut(Decision decision) throws IOException {
        Optional<Ticket> ticket = store.spool.ticketOf(decision.id());
        if (ticket.isPresent()) {
            switch (decision.kind()) {
                case DELETE -> store.spool.remove(decision.id());
                case HOLD -> hold(ticket.get());
                case RETRY -> retry(ticket.get(), decision.more());
                case LATER ->
                    postpone(ticket.get(), Instant.parse(decision.more().orElseThrow()));
            }
        }
        return true;
    }

    /** An uncertain one stays uncertain: that is not for a hold to forget. */
    private void hold(Ticket ticket) throws IOException {
        if (!ticket.uncertain()) {
            store.spool.put(ticket.with(ticket.progress().waiting(wait(Reason.HELD))));
        }
    }

    private void postpone(Ticket ticket, Instant when) throws IOException {
        if (!ticket.uncertain()) {
            store.spool.put(ticket.with(ticket.progress().urged(Optional.empty(), wait(Reason.LATER, when))));
        }
    }

    private void retry(Ticket ticket, Optional<String> profileId) throws IOException {
        Optional<String> sameAgain =
                ticket.dot().or(() -> ticket.progress().failure().map(Failure::profileId));
        store.spool.put(
                ticket.with(ticket.progress().urged(ticket.uncertain() ? sameAgain : profileId, wait(Reason.READY))));
    }
}
