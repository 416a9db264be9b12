// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Clock;
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
import org.postern.api.settings.Settings;

/**
 * Whether the way to a server, which this network had closed, is open again: a sign-in page was passed, and nothing says so
 * where the system does not look itself. Asked only while a message waits for that server, of that server alone.
 *
 * <p>An attempt that such a page stopped has burdened no server. So once the way was found shut and then open, a message does
 * not wait out the minute that otherwise lies between two attempts; the growing pauses keep that from becoming a storm.
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

    private enum Way {
        UNKNOWN,
        SHUT,
        OPEN
    }

    private final Settings settings;
    private final Clock clock;
    private int asked;
    private Way way = Way.UNKNOWN;

    Reopening(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Another network, or an outbox that was empty: the first pause is short again. */
    void begin() {
        asked = 0;
        way = Way.UNKNOWN;
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
        Duration least = way == Way.OPEN ? Patience.LEAST : Duration.ZERO; // more than that an answer cannot spare it
        return waiting.stream()
                .flatMap(ticket -> closed(ticket, least).stream())
                .findFirst();
    }

    /** How long after its failure a message may be tried again, now that the server was asked and that was the answer. */
    Duration answered(boolean reached) {
        boolean opened = reached && way == Way.SHUT;
        way = reached ? Way.OPEN : Way.SHUT;
        return opened ? Duration.ZERO : Patience.LEAST;
    }

    /** Whether the message waits for that server longer than it must. */
    boolean waitsFor(Ticket ticket, SmtpProfile server) {
        return closed(ticket, Duration.ZERO).filter(server::equals).isPresent();
    }

    private Optional<SmtpProfile> closed(Ticket ticket, Duration least) {
        Progress progress = ticket.progress();
        return progress.failure()
                .filter(failure -> CLOSED.contains(failure.cause()) && rests(progress, failure, least))
                .flatMap(failure -> settings.profile(failure.profileId()))
                .filter(profile -> profile.protection() != Protection.NONE);
    }

    private boolean rests(Progress progress, Failure failure, Duration least) {
        Instant rest = progress.resting().getOrDefault(failure.profileId(), Instant.MIN);
        return !progress.waiting().reason().asks()
                && rest.isAfter(failure.at().plus(least))
                && rest.isAfter(clock.instant());
    }
}
