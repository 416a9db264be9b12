// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition.Context;
import org.postern.api.rule.Parameters;

final class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "08:30-17:30, 08:29, NO",
        "08:30-17:30, 08:30, YES",
        "08:30-17:30, 17:29, YES",
        "08:30-17:30, 17:30, NO",
        "22:00-06:00, 23:00, YES",
        "22:00-06:00, 05:59, YES",
        "22:00-06:00, 06:00, NO",
        "08:30-12:00|13:00-17:30, 12:30, NO",
        "08:30-12:00|13:00-17:30, 13:00, YES"
    })
    void saysYesFromTheFirstMinuteUpToTheLast(String hours, String now, Verdict verdict) {
        assertEquals(verdict, ask(hours, now).verdict());
    }

    @Test
    void evidenceIsTheTime() {
        assertEquals("it is 09:41", ask("08:30-17:30", "09:41").evidence());
    }

    @Test
    void whatIsNoSpanOfHoursIsSaidToBeNone() {
        Exception complaint = assertThrows(IllegalArgumentException.class, () -> ask("8-17", "09:00"));

        assertEquals("Hours are written as in 08:30-17:30, and not as “8-17”.", complaint.getMessage());
    }

    private static Answer ask(String hours, String now) {
        Parameters parameters = new Parameters(Map.of("hours", List.of(hours.split("\\|"))));
        return new Hours().evaluate(parameters, new At(now));
    }

    @NonNullByDefault({})
    private record At(String time) implements Context {

        @Override
        public NetworkSnapshot snapshot() {
            return NetworkSnapshot.OFFLINE;
        }

        @Override
        public Clock clock() {
            return Clock.fixed(Instant.parse("2026-01-05T" + time + ":00Z"), ZoneOffset.UTC);
        }
    }
}
