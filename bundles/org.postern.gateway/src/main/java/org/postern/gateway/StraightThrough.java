// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.util.List;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.api.outbox.OutboxException;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Outcome.Accepted;
import org.postern.api.send.Outcome.PartlyAccepted;
import org.postern.api.send.Outcome.Refused;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.SettingsException;

/**
 * Sends while the client waits, and gives it the upstream server's own answer with ours after it. What may have been
 * delivered is never refused, since a client would send what is refused again.
 */
final class StraightThrough {

    private static final int OK = 250;
    private static final int LOCAL_FAULT = 451;
    private static final int BUSY = 450;
    private static final int MALFORMED = 554;
    private static final int NO_SERVER = 550;

    private final Postman postman;
    private final MessageReader reader;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Trace trace;

    StraightThrough(Postman postman, MessageReader reader, Outbox outbox, Ledger ledger, Trace trace) {
        this.postman = postman;
        this.reader = reader;
        this.outbox = outbox;
        this.ledger = ledger;
        this.trace = trace;
    }

    Answer send(Submitted submitted) {
        try {
            if (trace.on(submitted.content())) {
                return Answer.of(MALFORMED, "5.4.6 " + Words.text("loop"));
            }
            String key = submitted.key();
            return ledger.take(key) ? sendTaken(submitted, key) : Answer.of(BUSY, "4.3.0 " + Words.text("busy"));
        } catch (SettingsException e) {
            return Answer.of(LOCAL_FAULT, "4.3.0 " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.of(MALFORMED, "5.6.0 " + e.getMessage());
        } catch (IOException e) {
            return Answer.of(LOCAL_FAULT, "4.3.0 " + Words.text("disk", String.valueOf(e.getMessage())));
        }
    }

    private Answer sendTaken(Submitted submitted, String key) throws IOException {
        try {
            return sendOnce(submitted, key);
        } finally {
            ledger.release(key);
        }
    }

    private Answer sendOnce(Submitted submitted, String key) throws IOException {
        var before = ledger.find(key);
        if (before.isPresent()) {
            return before.get().delivered()
                    ? Answer.of(
                            OK,
                            "2.0.0 " + Words.text("sent.before", before.get().how()))
                    : uncertain();
        }
        OutgoingMessage message = submitted.message(reader, trace.line());
        Delivery delivery = postman.send(message, Owner.PROGRAM, new Marking(key));
        return concluded(key, delivery);
    }

    private Answer concluded(String key, Delivery delivery) throws IOException {
        if (delivery.uncertain()) {
            return uncertain();
        }
        if (delivery.attempt().isEmpty()) {
            return Answer.of(NO_SERVER, "5.7.1 " + delivery.selection().reason());
        }
        Attempt attempt = delivery.attempt().get();
        Outcome outcome = attempt.outcome();
        if (outcome.accepted()) {
            Answer answer = taken(delivery.message(), attempt);
            ledger.delivered(key, String.join(" ", answer.lines()));
            return answer;
        }
        ledger.forget(key);
        return refused(outcome, explanation(delivery));
    }

    private Answer taken(OutgoingMessage message, Attempt attempt) {
        String server = attempt.profile().name();
        if (attempt.outcome() instanceof PartlyAccepted partly) {
            return Answer.of(OK, "2.0.0 " + Words.text("partly", server, partly.reply()), rest(message, partly));
        }
        return Answer.of(OK, "2.0.0 " + Words.text("taken", server, ((Accepted) attempt.outcome()).reply()));
    }

    /** The client hears yes and forgets the message, so those who were left out are the outbox's from now on. */
    private String rest(OutgoingMessage message, PartlyAccepted partly) {
        Envelope envelope = new Envelope(
                message.envelope().reversePath(), List.copyOf(partly.refused().keySet()));
        try {
            Entry entry = outbox.accept(
                    new OutgoingMessage(message.author(), envelope, message.messageId(), message.content()),
                    Repetition.ALLOW);
            return Words.text("partly.kept", entry.id(), partly.refused().toString());
        } catch (OutboxException e) {
            return Words.text("partly.refused", partly.refused().toString());
        }
    }

    private static Answer refused(Outcome outcome, String explanation) {
        if (outcome instanceof Refused refused && refused.reply().code() / 100 >= 4) {
            return Answer.of(refused.reply(), explanation);
        }
        return Answer.of(LOCAL_FAULT, "4.4.1 " + explanation);
    }

    private static Answer uncertain() {
        return Answer.of(OK, "2.0.0 " + Words.text("uncertain"));
    }

    private static String explanation(Delivery delivery) {
        return delivery.diagnosis()
                .map(Diagnosis::happened)
                .map(happened -> Words.text("explained", happened))
                .orElse("");
    }

    /** Writes the dot down before it leaves. */
    private final class Marking implements StepListener {

        private final String key;

        Marking(String key) {
            this.key = key;
        }

        @Override
        public void ended(Step step) {
            // the client sees the end only
        }

        @Override
        public void beforeDot() throws IOException {
            ledger.mayBeDelivered(key);
        }
    }
}
