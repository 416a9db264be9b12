// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.delivery.Course;
import org.postern.testing.MemorySettings;

final class ReopeningTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SmtpProfile SERVER = Given.profile("provider", Protection.TLS_AND_LOGIN);
    private static final Situation UNTOLD = new Situation(Networks.HOME, Optional.empty());

    private final Reopening reopening =
            new Reopening(new MemorySettings(List.of(SERVER)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void asksFromTheFirstFailureOn() {
        assertEquals(Optional.of(SERVER), server(failed(Cause.CONNECT_TIMEOUT, MINUTE)));
    }

    @Test
    void waitsLongerEachTime() {
        assertEquals(
                List.of(5L, 15L, 60L, 300L, 300L),
                Stream.generate(reopening::pause)
                        .limit(5)
                        .map(Duration::toSeconds)
                        .toList());
    }

    @Test
    void aWayThatWasShutAndIsOpenSparesTheMinute() {
        assertEquals(MINUTE, reopening.answered(false));

        assertEquals(Duration.ZERO, reopening.answered(true));
    }

    @Test
    void aWayThatWasNeverSeenShutSparesNothing() {
        assertEquals(MINUTE, reopening.answered(true));
        assertEquals(MINUTE, reopening.answered(true));
    }

    @Test
    void asksNoMoreWhereTheAnswerCouldSpareNothing() {
        reopening.answered(true);

        assertEquals(Optional.empty(), server(failed(Cause.CONNECT_TIMEOUT, MINUTE)));
        assertEquals(Optional.of(SERVER), server(failed(Cause.CONNECT_TIMEOUT, Duration.ofMinutes(2))));
    }

    @Test
    void knowsNothingOfAnotherNetwork() {
        reopening.answered(false);
        reopening.begin();

        assertEquals(MINUTE, reopening.answered(true));
    }

    @Test
    void asksNobodyBecauseOfWhatAServerSaid() {
        assertEquals(Optional.empty(), server(failed(Cause.RELAY_DENIED, MINUTE)));
    }

    @Test
    void asksNobodyWhereTheSystemTells() {
        NetworkSnapshot told = Networks.of("gateway@w=10.0.0.1", "connectivity@w=full");

        assertFalse(reopening
                .server(List.of(failed(Cause.CONNECT_TIMEOUT, MINUTE)), new Situation(told, Optional.empty()))
                .isPresent());
    }

    @Test
    void wakesOnlyWhatWaitsForThatServer() {
        assertTrue(reopening.waitsFor(failed(Cause.CONNECT_TIMEOUT, MINUTE), SERVER));
        assertFalse(reopening.waitsFor(
                failed(Cause.CONNECT_TIMEOUT, MINUTE), Given.profile("other", Protection.TLS_AND_LOGIN)));
    }

    private Optional<SmtpProfile> server(Ticket ticket) {
        return reopening.server(List.of(ticket), UNTOLD);
    }

    /** A message that failed just now. */
    private static Ticket failed(Cause cause, Duration rest) {
        EmailAddress ann = EmailAddress.of("ann@example.org");
        Failure failure = new Failure(NOW, SERVER.id(), cause, "It failed.", Optional.empty());
        Wait backoff = new Wait(Reason.BACKOFF, Optional.of(NOW.plus(rest)), "It waits.");
        return new Ticket(
                new Letter("00000001", NOW, ann, Optional.of(ann), DeliveryReports.USUAL, "<1@example.org>", 100, "f"),
                Progress.begun(List.of(ann), backoff).failed(failure, Course.ROUTE, NOW.plus(rest)),
                Optional.empty());
    }
}
