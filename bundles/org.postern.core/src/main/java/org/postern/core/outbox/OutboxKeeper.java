// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.delivery.Resident;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.OutboxException;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.core.Words;
import org.postern.core.delivery.Despatch;
import org.postern.core.trust.NetworkTrust;

/** Sends what is in the outbox: all of it while the residence is open, a single message when asked. */
@Component(service = {Resident.class, Keeper.class})
public final class OutboxKeeper implements Resident, Keeper {

    private static final Words WORDS = new Words(OutboxKeeper.class);

    private final Desk desk;
    private final Home home;

    @Activate
    public OutboxKeeper(
            @Reference Store store,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference Selector selector,
            @Reference Settings settings,
            @Reference Vault vault,
            @Reference NetworkTrust trust,
            @Reference Despatch despatch) {
        desk = Desk.of(store, network, selector, settings, vault, trust, despatch);
        this.home = home;
    }

    @Override
    public Subscription start() {
        return Drain.start(desk, home.config());
    }

    @Override
    public boolean running() {
        try {
            return desk.store().keeper.held();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<Entry> sendNow(String id) {
        try {
            Optional<Closeable> turn = desk.store().keeper.tryAcquire();
            if (turn.isPresent()) {
                try (Closeable held = turn.get()) {
                    sendOne(id);
                }
            }
            return desk.entry(id);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void sendOne(String id) {
        Optional<Ticket> ticket = desk.store().spool.ticketOf(id);
        while (ticket.isPresent() && !Thread.currentThread().isInterrupted()) {
            Round round = desk.round(false);
            Round.Plan plan = round.plan(ticket.get());
            if (plan instanceof Round.Stay stay) {
                desk.stays(ticket.get(), stay.why());
                return;
            }
            ticket = desk.courier()
                    .carry(ticket.get(), (Round.Send) plan, round.situation().snapshot());
        }
    }

    private static OutboxException failed(IOException e) {
        String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new OutboxException(WORDS.text("decide.failed", why), e);
    }
}
