// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.core.Words;
import org.postern.core.delivery.Despatch;
import org.postern.core.delivery.Errand;

/**
 * A message on its way straight through, while somebody waits for the answer; planned and judged as one of the outbox.
 * It is put in there just before its final dot leaves, and taken out again with the server's reply. Without a reply it
 * stays, as one that may have been delivered; where a server took a client's message for some, it stays for the others.
 */
final class Crossing {

    private static final Words WORDS = new Words(Crossing.class);

    private final Desk desk;
    private final OutgoingMessage message;
    private final Owner owner;
    private final StepListener listener;
    private final List<Delivery> failures = new ArrayList<>();
    private Ticket ticket;

    Crossing(Desk desk, OutgoingMessage message, Ticket ticket, Owner owner, StepListener listener) {
        this.desk = desk;
        this.message = message;
        this.ticket = ticket;
        this.owner = owner;
        this.listener = listener;
    }

    /** Goes from one profile to the next until somebody got it, or nothing more is to be tried. */
    Delivery go() {
        Optional<Delivery> end = Optional.empty();
        while (end.isEmpty()) {
            end = step();
        }
        return end.get();
    }

    private Optional<Delivery> step() {
        Round round = desk.round(false);
        Round.Plan plan = round.atOnce(ticket);
        if (plan instanceof Round.Stay stay) {
            return Optional.of(failures.isEmpty() ? untried(round, stay) : firstFailure());
        }
        Round.Send send = (Round.Send) plan;
        if (listener.allOrNobody() && !leftOut(send.profile()).isEmpty()) {
            return Optional.of(failures.isEmpty() ? forAllOrNobody(round, send) : firstFailure());
        }
        Delivery delivery = attempt(round, send);
        if (ends(delivery.attempt().orElseThrow().outcome())) {
            return Optional.of(delivery.with(failures));
        }
        failures.add(delivery);
        return Optional.empty();
    }

    private Delivery attempt(Round round, Round.Send send) {
        String profileId = send.profile().id();
        Errand errand = errand(portion(recipients(send)), round, send.selection());
        SignIns.Trial trial = desk.signIns().trial(send.profile());
        Delivery delivery = despatch().attempt(errand, send.profile(), new Entering(ticket.dotted(profileId)));
        Optional<Ticket> after = new Judgement(despatch(), desk.store().clock).of(ticket, delivery);
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot write
        try {
            leave(trial, delivery, after);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        ticket = after.orElse(ticket);
        Delivery left = owner == Owner.CLIENT ? delivery : delivery.leavingOut(message, leftOut(send.profile()));
        return stays(delivery, after) ? left.keptAs(ticket.id()) : left;
    }

    private OutgoingMessage portion(List<EmailAddress> recipients) {
        return new OutgoingMessage(
                message.author(), message.envelope().to(recipients), message.messageId(), message.content());
    }

    /** A client hears one answer for all, so the message may be divided for it; the others hear of each recipient. */
    private List<EmailAddress> recipients(Round.Send send) {
        return owner == Owner.CLIENT ? send.recipients() : audience().served(send.profile());
    }

    /** Whom that server leaves out, if nobody sees to it that they get the message, too. */
    private Map<EmailAddress, String> leftOut(SmtpProfile profile) {
        return owner == Owner.CLIENT ? Map.of() : audience().unserved(profile);
    }

    private Audience audience() {
        return new Audience(message.envelope().recipients());
    }

    /** Whether the outbox has it from now on. */
    private boolean stays(Delivery delivery, Optional<Ticket> after) {
        return delivery.uncertain()
                || owner == Owner.CLIENT
                        && after.isPresent()
                        && delivery.attempt().orElseThrow().outcome().accepted();
    }

    /** If the disk refuses, the message stays as one that may have been delivered: nobody is sent it twice for that. */
    private void leave(SignIns.Trial trial, Delivery delivery, Optional<Ticket> after) {
        Store store = desk.store();
        try {
            if (stays(delivery, after)) {
                store.spool.put(after.orElseThrow());
                return;
            }
            store.spool.remove(ticket.id());
            if (!delivery.attempt().orElseThrow().outcome().accepted()) {
                store.seen.forget(ticket.letter());
            }
            trial.learn(after);
        } catch (IOException e) {
            store.logger.error("What became of message {} could not be written down", ticket.id(), e);
        }
    }

    private static boolean ends(Outcome outcome) {
        boolean cancelled = outcome instanceof Outcome.Broken broken && broken.breakage() == Breakage.CANCELLED;
        return outcome.accepted() || outcome instanceof Outcome.Uncertain || cancelled;
    }

    private Delivery firstFailure() {
        return failures.get(0).with(failures.subList(1, failures.size()));
    }

    private Delivery untried(Round round, Round.Stay stay) {
        return untried(round, stay.why().sentence());
    }

    private Delivery forAllOrNobody(Round round, Round.Send send) {
        String why = String.join(" ", leftOut(send.profile()).values());
        return untried(round, WORDS.text("serves.some", why));
    }

    private Delivery untried(Round round, String why) {
        List<String> passedOver = round.selection(ticket).passedOver();
        return despatch()
                .untried(errand(message, round, new Selection(List.of(), Selection.By.NOTHING, why, passedOver)));
    }

    private Errand errand(OutgoingMessage sent, Round round, Selection selection) {
        return new Errand(sent, round.situation().snapshot(), selection, Optional.empty(), owner);
    }

    private Despatch despatch() {
        return desk.courier().despatch();
    }

    /** Puts the message into the outbox before its dot leaves. */
    private final class Entering implements StepListener {
        private final Ticket dotted;

        Entering(Ticket dotted) {
            this.dotted = dotted;
        }

        @Override
        public void ended(Step step) {
            listener.ended(step);
        }

        @Override
        public boolean allOrNobody() {
            return listener.allOrNobody();
        }

        @Override
        public void beforeDot() throws IOException {
            desk.store().spool.add(dotted, message.content());
            desk.store().seen.remember(dotted.letter());
            listener.beforeDot();
        }
    }
}
