// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.core.Words;
import org.postern.core.disk.DurableFile;
import org.postern.core.disk.Watchers;

/** The outbox in the home's files. Holds nothing in memory, so all processes see the same. */
@Component
public final class FileOutbox implements Outbox {

    private static final Words WORDS = new Words(FileOutbox.class);
    private static final int MOST_MESSAGES = 10_000;
    private static final long FREE_OCTETS = 16L << 20;

    private final Store store;
    private final NetworkMonitor network;
    private final Settings settings;
    private final Watchers watchers;

    /** How many more may come until they are counted again. */
    private final AtomicInteger uncounted = new AtomicInteger();

    @Activate
    public FileOutbox(
            @Reference Store store,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference Settings settings) {
        this.store = store;
        this.network = network;
        this.settings = settings;
        watchers = new Watchers(store.folder, store.logger);
    }

    @Deactivate
    void close() {
        watchers.close();
    }

    @Override
    public Entry accept(OutgoingMessage message, Repetition repetition) {
        try {
            makeRoomFor(message);
            String fingerprint = Fingerprint.of(message);
            Letter letter = Letter.of(message, fingerprint);
            Wait wait = store.seen
                    .earlier(fingerprint)
                    .filter(earlier -> repetition == Repetition.ASK || suspicious(earlier, message))
                    .map(earlier -> new Wait(Reason.HELD, Optional.empty(), WORDS.text("again", earlier.at())))
                    .orElseGet(FileOutbox::ready);
            Ticket ticket = new Ticket(letter, Progress.begun(message.envelope().recipients(), wait), Optional.empty());
            store.spool.add(ticket, message.content());
            remember(letter);
            return entry(ticket, Situation.of(network, store.paused()));
        } catch (IOException e) {
            throw failed("accept.failed", e);
        }
    }

    @Override
    public Entry acceptForLater(OutgoingMessage message, Instant when) {
        try {
            makeRoomFor(message);
            Ticket ticket = new Ticket(
                    Letter.of(message, Fingerprint.of(message)),
                    Progress.begun(message.envelope().recipients(), Tickets.wait(Reason.LATER, when)),
                    Optional.empty());
            store.spool.add(ticket, message.content());
            remember(ticket.letter());
            return entry(ticket, Situation.of(network, store.paused()));
        } catch (IOException e) {
            throw failed("accept.failed", e);
        }
    }

    @Override
    public List<Entry> entries() {
        List<Ticket> tickets = store.spool.tickets();
        if (tickets.isEmpty()) {
            return List.of(); // without waking whatever knows the network
        }
        Situation situation = Situation.of(network, store.paused());
        return tickets.stream().map(ticket -> entry(ticket, situation)).toList();
    }

    @Override
    public void retry(String id) {
        Ticket ticket = existing(id);
        decide(new Decision(ticket.id(), Decision.Kind.RETRY, Optional.empty()));
    }

    @Override
    public void retry(String id, String profileId) {
        Ticket ticket = existing(id);
        refuse(ticket, profileId);
        decide(new Decision(ticket.id(), Decision.Kind.RETRY, Optional.of(profileId)));
    }

    @Override
    public void postpone(String id, Instant when) {
        decide(new Decision(existing(id).id(), Decision.Kind.LATER, Optional.of(when.toString())));
    }

    @Override
    public void hold(String id) {
        decide(new Decision(existing(id).id(), Decision.Kind.HOLD, Optional.empty()));
    }

    @Override
    public void delete(String id) {
        decide(new Decision(existing(id).id(), Decision.Kind.DELETE, Optional.empty()));
    }

    @Override
    public Subscription listen(Runnable listener) {
        return watchers.add(listener);
    }

    static Wait ready() {
        return new Wait(Reason.READY, Optional.empty(), WORDS.text("reason.READY"));
    }

    private Entry entry(Ticket ticket, Situation situation) {
        return new Tickets(store).entry(ticket, situation);
    }

    private void makeRoomFor(OutgoingMessage message) throws IOException {
        if (uncounted.getAndDecrement() <= 0) {
            int room = MOST_MESSAGES - store.spool.size();
            if (room <= 0) {
                throw new OutboxException(WORDS.text("full", MOST_MESSAGES));
            }
            uncounted.set(room / 2); // others put some in, too
        }
        long free = DurableFile.folder(store.folder).toFile().getUsableSpace();
        if (free < message.content().size() + FREE_OCTETS) {
            throw new OutboxException(WORDS.text("disk.full", store.folder));
        }
    }

    private boolean suspicious(Seen.Earlier earlier, OutgoingMessage message) {
        return earlier.messageId().equals(message.messageId())
                || store.spool.ticketOf(earlier.id()).filter(Ticket::uncertain).isPresent();
    }

    /** Has been accepted already: that it cannot be recognised again is no reason to refuse it. */
    private void remember(Letter letter) {
        try {
            store.seen.remember(letter);
        } catch (IOException e) {
            store.logger.warn("The outbox would not notice if {} came again", letter.messageId(), e);
        }
    }

    private Ticket existing(String id) {
        return store.spool.ticketOf(id).orElseThrow(() -> new OutboxException(WORDS.text("none", id)));
    }

    private void refuse(Ticket ticket, String profileId) {
        SmtpProfile profile = settings.profile(profileId)
                .orElseThrow(() -> new OutboxException(WORDS.text("profile.none", profileId)));
        if (ticket.progress().waiting().reason() == Reason.UNCERTAIN) {
            throw new OutboxException(WORDS.text("uncertain.switch"));
        }
        if (!profile.carries(ticket.letter().author())) {
            throw new OutboxException(
                    WORDS.text("profile.other", profile.name(), ticket.letter().author()));
        }
        boolean weaker = ticket.progress()
                .failure()
                .flatMap(failure -> settings.profile(failure.profileId()))
                .filter(before -> !profile.protection().atLeast(before.protection()))
                .isPresent();
        if (weaker) {
            throw new OutboxException(WORDS.text("profile.weaker", profile.name()));
        }
    }

    /** Leaves it for the keeper; where there is none, it is carried out here and now. */
    private void decide(Decision decision) {
        try {
            store.decisions.add(decision);
            Optional<Closeable> turn = store.keeper.tryAcquire();
            if (turn.isPresent()) {
                try (Closeable held = turn.get()) {
                    store.decisions.carryOut(new Tickets(store)::carryOut);
                }
            }
        } catch (IOException e) {
            throw failed("decide.failed", e);
        }
    }

    private static OutboxException failed(String key, IOException e) {
        String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new OutboxException(WORDS.text(key, why), e);
    }
}
