// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "london, london, true",
        "london, London, false",
        "lon*, london, true",
        "*don, london, true",
        "l*n*n, london, true",
        "l*x*n, london, false",
        "*, london, true",
        "lon*don, london, true",
        "lond*don, london, false",
        "a*a, a, false",
        "l.ndon, london, false"
    })
    void aStarStandsForAnything(String pattern, String text, boolean matches) {
        assertEquals(matches, new Wildcard(pattern).matches(text));
    }

    @Test
    void noPatternTakesLong() {
        Wildcard pattern = new Wildcard("a*".repeat(100) + "b");

        assertEquals(
                false, assertTimeoutPreemptively(Duration.ofSeconds(10), () -> pattern.matches("a".repeat(10_000))));
    }
}
