// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    @Test
    void domainsCompareWithoutCase() {
        assertEquals(EmailAddress.of("Ann@Example.ORG"), EmailAddress.of("Ann@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ann",
                "ann@",
                "@example.org",
                "a b@example.org",
                "a\r\nDATA@example.org",
                "<ann@example.org>"
            })
    void refusesWhatIsNoAddress(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> EmailAddress.of(text));

        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
        assertTrue(refusal.getMessage().chars().noneMatch(Character::isISOControl));
    }
}
