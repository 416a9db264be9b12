// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String SECRET = "swordfish";

    private final Redaction redaction = new Redaction();

    RedactionTest() {
        redaction.hide(SECRET.toCharArray(), SECRET.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void secretIsHiddenWhereverItStands() {
        assertEquals("535 (secret) is not (secret)", redaction.apply("535 swordfish is not swordfish"));
    }

    @Test
    void secretIsHiddenInBase64AtAnyOffset() {
        IntStream.range(0, 3).forEach(offset -> {
            String encoded = base64("x".repeat(offset) + SECRET + "y");

            String shown = redaction.apply(encoded);

            assertFalse(shown.contains(encoded.substring(4, 12)), shown);
        });
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void otherTextStaysAsItIs() {
        assertEquals("250 sword, fish", redaction.apply("250 sword, fish"));
    }
}
