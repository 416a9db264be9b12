// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.core.delivery.Despatch;
import org.postern.core.trust.NetworkTrust;

/** What a keeper has at hand. */
record Desk(
        Store store,
        NetworkMonitor network,
        Selector selector,
        Settings settings,
        SignIns signIns,
        NetworkTrust trust,
        Courier courier) {

    /** Seen by everyone who looks at the network: not worth writing down. */
    private static final Set<Reason> OF_THE_MOMENT =
            EnumSet.of(Reason.OFFLINE, Reason.UNSETTLED, Reason.PORTAL, Reason.METERED, Reason.PAUSED);

    KnownNetworks networks() {
        return courier.despatch().networks();
    }

    static Desk of(
            Store store,
            NetworkMonitor network,
            Selector selector,
            Settings settings,
            Vault vault,
            NetworkTrust trust,
            Despatch despatch) {
        SignIns signIns = new SignIns(store.folder.resolve("sign-in"), vault, store.logger);
        return new Desk(store, network, selector, settings, signIns, trust, new Courier(store, despatch, signIns));
    }

    /** The same, beginning with that server. */
    Desk beginningWith(SmtpProfile own) {
        return new Desk(store, network, new OwnFirst(selector, own), settings, signIns, trust, courier);
    }

    Round round(boolean awoken) {
        Situation situation = Situation.of(network, store.paused());
        return new Round(store.clock.instant(), awoken, situation, settings, selector, signIns, trust);
    }

    /** The ticket with that reason, written down for everyone to see. */
    Ticket stays(Ticket ticket, Wait wait) {
        if (OF_THE_MOMENT.contains(wait.reason())
                || wait.equals(ticket.progress().waiting())) {
            return ticket;
        }
        Ticket waiting = new Ticket(ticket.letter(), ticket.progress().waiting(wait), ticket.dot());
        return keep(waiting);
    }

    Ticket keep(Ticket changed) {
        try {
            store.spool.put(changed);
        } catch (IOException e) {
            store.logger.error("Why message {} waits could not be written down", changed.id(), e);
        }
        return changed;
    }

    Optional<Entry> entry(String id) {
        Situation situation = Situation.of(network, store.paused());
        return store.spool.ticketOf(id).map(ticket -> new Tickets(store).entry(ticket, situation));
    }
}
