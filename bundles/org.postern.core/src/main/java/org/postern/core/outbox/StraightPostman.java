// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;
import org.postern.core.Words;
import org.postern.core.delivery.Despatch;
import org.postern.core.delivery.Errand;
import org.postern.core.delivery.SwitchProfile;
import org.postern.core.trust.NetworkTrust;

/** Sends while the caller waits: with the outbox's plan, its sign-ins and its memory, but without a queue. */
@Component
public final class StraightPostman implements Postman {
    private static final Words WORDS = new Words(StraightPostman.class);

    private final Desk desk;
    private final Despatch despatch;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private boolean recalled;

    @Activate
    public StraightPostman(
            @Reference Store store,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference Selector selector,
            @Reference Settings settings,
            @Reference Vault vault,
            @Reference NetworkTrust trust,
            @Reference Despatch despatch) {
        desk = Desk.of(store, network, selector, settings, vault, trust, despatch);
        this.despatch = despatch;
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, Submission.StepListener listener) {
        return send(desk, message, owner, listener);
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, SmtpProfile own, Submission.StepListener listener) {
        return send(desk.beginningWith(own), message, owner, listener);
    }

    private Delivery send(Desk planned, OutgoingMessage message, Owner owner, Submission.StepListener listener) {
        Ticket ticket = fresh(message);
        Optional<Ticket> before = uncertainBefore(ticket);
        return before.isPresent()
                ? again(message, before.get(), owner)
                : cross(new Crossing(planned, message, ticket, owner, listener), ticket);
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, Submission.StepListener listener) {
        SmtpProfile profile = new SwitchProfile(desk.settings()).target(remedy, failed);
        Ticket ticket = fresh(failed.message());
        Progress urged = ticket.progress().urged(Optional.of(profile.id()), FileOutbox.ready());
        Ticket chosen = ticket.with(urged);
        return cross(new Crossing(desk, failed.message(), chosen, Owner.PERSON, listener), chosen);
    }

    @Override
    public List<Delivery> recent() {
        return despatch.recent();
    }

    @Override
    public Subscription listen(Consumer<Delivery> listener) {
        return despatch.listen(listener);
    }

    private Delivery cross(Crossing crossing, Ticket ticket) {
        underWay.add(ticket.id());
        try {
            return crossing.go();
        } finally {
            underWay.remove(ticket.id());
        }
    }

    private static Ticket fresh(OutgoingMessage message) {
        try {
            Letter letter = Letter.of(message, Fingerprint.of(message));
            Progress begun = Progress.begun(message.envelope().recipients(), FileOutbox.ready());
            return new Ticket(letter, begun, Optional.empty());
        } catch (IOException e) {
            throw new SettingsException(WORDS.text("content.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    /** The same message in the outbox, if it may have been delivered. One that is just being sent tells nothing yet. */
    private Optional<Ticket> uncertainBefore(Ticket ticket) {
        Store store = desk.store();
        try {
            recall(store);
            return store.seen
                    .earlier(ticket.letter().fingerprint())
                    .filter(earlier -> !underWay.contains(earlier.id()))
                    .flatMap(earlier -> store.spool.ticketOf(earlier.id()))
                    .filter(Ticket::uncertain);
        } catch (IOException e) {
            store.logger.warn(
                    "Nobody can say whether {} was sent before", ticket.letter().messageId(), e);
            return Optional.empty();
        }
    }

    /** Once: nothing that this process writes is forgotten before it ends. */
    private synchronized void recall(Store store) throws IOException {
        if (!recalled) {
            store.seen.recall(store.spool.tickets());
            recalled = true;
        }
    }

    private Delivery again(OutgoingMessage message, Ticket before, Owner owner) {
        String why = WORDS.text("straight.again", before.letter().since(), before.id());
        Selection none = new Selection(List.of(), Selection.By.NOTHING, why, List.of());
        return despatch.untried(new Errand(message, desk.network().current(), none, Optional.of(before.id()), owner));
    }
}
