// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.core.delivery.Despatch;
import org.postern.core.delivery.Errand;

/**
 * Makes one attempt for a message of the outbox, and writes down what became of it. Whenever the process dies, the disk
 * says either that the message is to be sent or that it may have been.
 */
record Courier(Store store, Despatch despatch, SignIns signIns) {

    /** The ticket afterwards; empty if the message has left for good. */
    Optional<Ticket> carry(Ticket ticket, Round.Send plan, NetworkSnapshot snapshot) {
        OutgoingMessage message = new Tickets(store).toSend(ticket, plan.recipients());
        StepListener marking =
                new Marking(store.spool, ticket.id(), plan.profile().id());
        Errand errand = new Errand(message, snapshot, plan.selection(), Optional.of(ticket.id()), Owner.PERSON);
        SignIns.Trial trial = signIns.trial(plan.profile());
        Delivery delivery = despatch.attempt(errand, plan.profile(), marking);
        Optional<Ticket> after = new Judgement(despatch, store.clock).of(ticket, delivery);
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot write
        try {
            write(ticket, trial, after);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return after;
    }

    /** If the disk refuses, what it holds is the mark of the dot or the message as it was: both are safe. */
    private void write(Ticket ticket, SignIns.Trial trial, Optional<Ticket> after) {
        try {
            if (after.isPresent()) {
                store.spool.put(after.get());
            } else {
                store.spool.remove(ticket.id());
            }
            trial.learn(after);
        } catch (IOException e) {
            store.logger.error("What became of message {} could not be written down", ticket.id(), e);
        }
    }

    /** Writes the dot down before it leaves. */
    private record Marking(Spool spool, String id, String profileId) implements StepListener {

        @Override
        public void ended(Step step) {
            // the attempt has them all
        }

        @Override
        public void beforeDot() throws IOException {
            spool.markDot(id, profileId);
        }
    }
}
