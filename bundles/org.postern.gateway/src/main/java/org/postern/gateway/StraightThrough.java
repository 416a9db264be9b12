// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome.Accepted;
import org.postern.api.send.Outcome.PartlyAccepted;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.SettingsException;

/**
 * Sends while the client waits, and gives it the upstream server's own answer with ours after it. What may have been
 * delivered is never refused, since a client would send what is refused again.
 */
final class StraightThrough {

    private static final int OK = 250;
    private static final String TAKEN = "2.0.0";
    private static final int LOCAL_FAULT = 451;
    private static final int BUSY = 450;
    private static final int MALFORMED = 554;
    private static final int NO_SERVER = 550;

    private final Postman postman;
    private final MessageReader reader;
    private final Ledger ledger;
    private final Trace trace;

    StraightThrough(Postman postman, MessageReader reader, Ledger ledger, Trace trace) {
        this.postman = postman;
        this.reader = reader;
        this.ledger = ledger;
        this.trace = trace;
    }

    Answer send(Submitted submitted) {
        try {
            if (trace.on(submitted.content())) {
                return Answer.of(MALFORMED, "5.4.6", Words.text("loop"));
            }
            String key = submitted.key();
            return ledger.take(key) ? sendTaken(submitted, key) : Answer.of(BUSY, "4.3.0", Words.text("busy"));
        } catch (SettingsException e) {
            return Answer.of(LOCAL_FAULT, "4.3.0", e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.of(MALFORMED, "5.6.0", e.getMessage());
        } catch (IOException e) {
            return Answer.of(LOCAL_FAULT, "4.3.0", Words.text("disk", String.valueOf(e.getMessage())));
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
                            OK, TAKEN, Words.text("sent.before", before.get().how()))
                    : uncertain();
        }
        OutgoingMessage message = submitted.message(reader, trace.line());
        Delivery delivery = postman.send(message, Owner.CLIENT, new Marking(key));
        return concluded(key, delivery);
    }

    private Answer concluded(String key, Delivery delivery) throws IOException {
        if (delivery.uncertain()) {
            return uncertain();
        }
        if (delivery.attempt().isEmpty()) {
            return Answer.of(NO_SERVER, "5.7.1", delivery.selection().reason());
        }
        Attempt attempt = delivery.attempt().get();
        if (attempt.outcome().accepted()) {
            Answer answer = taken(delivery, attempt);
            ledger.delivered(key, String.join(" ", answer.lines()));
            return answer;
        }
        ledger.forget(key);
        return new Failed(delivery).answer();
    }

    /** The client hears yes and forgets the message, so those who have not got it are named, and are the outbox's. */
    private static Answer taken(Delivery delivery, Attempt attempt) {
        String server = attempt.profile().name();
        if (attempt.outcome() instanceof PartlyAccepted partly) {
            return Answer.of(
                    OK,
                    TAKEN,
                    Words.text("partly", server, partly.reply()),
                    Words.text("partly.kept", delivery.entry().orElseThrow()),
                    Failed.each(partly.refused()));
        }
        String taken = Words.text("taken", server, ((Accepted) attempt.outcome()).reply());
        return delivery.entry()
                .map(id -> Answer.of(OK, TAKEN, taken, Words.text("others.kept", id)))
                .orElseGet(() -> Answer.of(OK, TAKEN, taken));
    }

    private static Answer uncertain() {
        return Answer.of(OK, TAKEN, Words.text("uncertain"));
    }

    /** Writes the dot down before it leaves, and the answer to it while the outbox still has the message. */
    private final class Marking implements StepListener {

        private final String key;
        private boolean open;

        Marking(String key) {
            this.key = key;
        }

        @Override
        public void ended(Step step) {
            if (open && step.phase() == Phase.END_OF_DATA) {
                step.reply().ifPresent(this::answered);
            }
        }

        @Override
        public void beforeDot() throws IOException {
            ledger.mayBeDelivered(key);
            open = true;
        }

        private void answered(Reply reply) {
            open = false;
            try {
                if (reply.positive()) {
                    ledger.delivered(key, reply.toString());
                } else if (reply.code() >= 400) {
                    ledger.forget(key);
                }
            } catch (IOException e) {
                // it stays one that may be delivered, and is not sent again
            }
        }
    }
}
