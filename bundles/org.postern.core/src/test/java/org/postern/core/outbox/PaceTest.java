// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.core.Given;

final class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SmtpProfile slow = Given.profile("slow", Protection.TLS)
            .with(new Particulars(
                    Optional.empty(),
                    TimeLimits.USUAL,
                    new Limits(OptionalInt.of(2), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty()),
                    List.of(),
                    TlsIdentity.USUAL));
    private final Pace pace = new Pace();

    @Test
    void aMinuteAfterTheFirstOfTheLastIsTheTimeForTheNext() {
        pace.began(slow, NOON);
        assertEquals(Optional.empty(), pace.free(slow, NOON));
        pace.began(slow, NOON.plusSeconds(10));

        assertEquals(Optional.of(NOON.plusSeconds(60)), pace.free(slow, NOON.plusSeconds(20)));
        assertEquals(Optional.empty(), pace.free(slow, NOON.plusSeconds(60)));
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheMail() {
        pace.began(slow, NOON);
        pace.began(slow, NOON);

        assertEquals(Optional.empty(), pace.free(slow, NOON.minusSeconds(3_600)));
    }

    @Test
    void withoutALimitThereIsNone() {
        SmtpProfile quick = Given.profile("quick", Protection.TLS);
        pace.began(quick, NOON);

        assertEquals(Optional.empty(), pace.free(quick, NOON));
    }
}
