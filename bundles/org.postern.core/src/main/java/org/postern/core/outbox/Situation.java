// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Optional;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.outbox.Reason;

/** What holds for every message at this moment: a reason for all to wait, if there is one. */
record Situation(NetworkSnapshot snapshot, Optional<Reason> allWait) {

    private static final long LARGE_OCTETS = 1_000_000;

    static Situation of(NetworkMonitor network, boolean paused) {
        NetworkSnapshot snapshot = network.current();
        return new Situation(snapshot, paused ? Optional.of(Reason.PAUSED) : reason(network, snapshot));
    }

    /** Why this message waits although it is its turn; what a person urges goes over a metered network too. */
    Optional<Reason> waits(Ticket ticket) {
        boolean large =
                ticket.letter().octets() > LARGE_OCTETS && !ticket.progress().urged();
        return allWait.or(
                () -> large && says(SignalName.METERED, "yes") ? Optional.of(Reason.METERED) : Optional.empty());
    }

    /** Whether the system says how far the network gets, and so will say when a sign-in page is passed. */
    boolean toldByTheSystem() {
        return !snapshot.primary(SignalName.CONNECTIVITY).isEmpty();
    }

    private static Optional<Reason> reason(NetworkMonitor network, NetworkSnapshot snapshot) {
        if (network.state() == NetworkMonitor.State.OFFLINE) {
            return Optional.of(Reason.OFFLINE);
        }
        if (network.state() == NetworkMonitor.State.UNSETTLED) {
            return Optional.of(Reason.UNSETTLED);
        }
        return new Situation(snapshot, Optional.empty()).says(SignalName.CONNECTIVITY, "portal")
                ? Optional.of(Reason.PORTAL)
                : Optional.empty();
    }

    private boolean says(SignalName name, String value) {
        return snapshot.primary(name).stream().map(Signal::value).anyMatch(value::equals);
    }
}
