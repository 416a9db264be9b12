// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.api.diagnosis.Cause;
import org.postern.core.delivery.Course;

final class CourseTest {

    @ParameterizedTest
    @CsvSource({
        "RELAY_DENIED, false, false, ROUTE",
        "AUTH_REQUIRED, false, false, ROUTE",
        "TLS_FAILED, true, true, ROUTE",
        "CONNECT_TIMEOUT, true, true, ROUTE",
        "IP_BLOCKED, true, false, ROUTE",
        "PROTOCOL_ERROR, false, true, ROUTE",
        "PROTOCOL_ERROR, false, false, STOP",
        "AUTH_FAILED, false, true, ACCOUNT",
        "ACCOUNT_SUSPENDED, false, true, ACCOUNT",
        "MESSAGE_TOO_BIG, false, false, CAPABILITY",
        "SENDER_NOT_ALLOWED, false, false, SENDER",
        "GREYLISTED, true, false, WAIT",
        "AUTH_TEMPORARY, true, true, WAIT",
        "SERVER_FAULT, true, false, BUSY",
        "SERVER_FAULT, false, false, STOP",
        "CONNECTION_LOST, true, false, BUSY",
        "TOO_MANY_RECIPIENTS, true, false, SPLIT",
        "MAILBOX_FULL, true, false, WAIT",
        "MAILBOX_FULL, false, false, STOP",
        "CONTENT_SPAM, false, false, STOP",
        "UNKNOWN, false, false, STOP"
    })
    void theCauseDecides(Cause cause, boolean passing, boolean early, Course course) {
        assertEquals(course, Course.of(cause, passing, early));
    }

    /** Shopping around with what a server refused for good would be what spammers do. */
    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"MAILBOX_.*", "RECIPIENT_.*", "CONTENT_.*", "POLICY_.*", "SENDER_INVALID", "UNKNOWN"},
            mode = EnumSource.Mode.MATCH_ANY)
    void noOtherServerIsAskedForWhatWasRefusedForGood(Cause cause) {
        assertEquals(Course.STOP, Course.of(cause, false, false));
        assertNotEquals(Course.ROUTE, Course.of(cause, true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "try again in 300 seconds, PT5M",
        "Please retry after 15 minutes, PT15M",
        "wait 2 hours, PT2H",
        "blocked for 9999 h, P1D"
    })
    void aTimeThatTheServerNamesIsUnderstood(String reply, Duration named) {
        assertEquals(Optional.of(named), Patience.named(reply));
    }

    @Test
    void patienceGrowsToAnHour() {
        Instant now = Instant.EPOCH;

        assertEquals(now.plusSeconds(60), Patience.until(now, Course.ROUTE, 1, Optional.empty()));
        assertEquals(now.plusSeconds(240), Patience.until(now, Course.ROUTE, 3, Optional.empty()));
        assertEquals(now.plusSeconds(3600), Patience.until(now, Course.BUSY, 900, Optional.of("450 busy")));
    }
}
