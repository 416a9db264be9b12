// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.diagnosis.Cause;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;

/**
 * Whether the way to a server, which this network had closed, is open again: a sign-in page was passed, and nothing says so
 * where the system does not look itself. Asked only while a message waits for that server, of that server alone.
 */
final class Reopening {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(300));

    /** What a network does that wants a sign-in first. */
    private static final Set<Cause> CLOSED = EnumSet.of(
            Cause.DNS_FAILURE,
            Cause.CONNECT_TIMEOUT,
            Cause.CONNECT_REFUSED,
            Cause.TLS_FAILED,
            Cause.NETWORK_INTERCEPTED);

    private final Desk desk;
    private int asked;

    Reopening(Desk desk) {
        this.desk = desk;
    }

    /** Another network, or an outbox that was empty: the first pause is short again. */
    void begin() {
        asked = 0;
    }

    /** How long to wait until the next question; each is longer than the one before. */
    Duration pause() {
        Duration pause = PAUSES.get(Math.min(asked, PAUSES.size() - 1));
        asked++;
        return pause;
    }

    /** The server to ask for; empty if none may help a message, or the system itself tells how far the network gets. */
    Optional<SmtpProfile> server(Collection<Ticket> waiting, Situation situation) {
        if (situation.allWait().isPresent() || situation.toldByTheSystem()) {
            return Optional.empty();
        }
        return waiting.stream().flatMap(ticket -> closed(ticket).stream()).findFirst();
    }

    /** Whether the message waits for that server longer than it must. */
    boolean waitsFor(Ticket ticket, SmtpProfile server) {
        return closed(ticket).filter(server::equals).isPresent();
    }

    private Optional<SmtpProfile> closed(Ticket ticket) {
        Progress progress = ticket.progress();
        return progress.failure()
                .filter(failure -> CLOSED.contains(failure.cause()) && restsLong(progress, failure))
                .flatMap(failure -> desk.settings().profile(failure.profileId()))
                .filter(profile -> profile.protection() != Protection.NONE);
    }

    private boolean restsLong(Progress progress, Failure failure) {
        Instant rest = progress.resting().getOrDefault(failure.profileId(), Instant.MIN);
        Instant soonest = failure.at().plus(Patience.LEAST);
        return !progress.waiting().reason().asks()
                && rest.isAfter(soonest)
                && rest.isAfter(desk.store().clock.instant());
    }
}
