// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.OutgoingMessage.Content;

class OctetsTest {

    private static final String HEADER = "A: b\r\n\r\n";
    private static final String BODY = "x".repeat(40);

    @Test
    void anOctetBeyondAsciiIsFoundWhereverItIs() throws IOException {
        String text = HEADER + BODY;

        for (int at = 0; at < text.length(); at++) {
            String other = text.substring(0, at) + '\u00e9' + text.substring(at);

            boolean inHeader = at < HEADER.length();
            assertEquals(new Octets(inHeader, !inHeader), of(other), "at " + at);
        }
    }

    @Test
    void thereIsNoneInAscii() throws IOException {
        for (int length = 0; length < BODY.length(); length++) {
            assertEquals(new Octets(false, false), of(HEADER + "\u007f" + BODY.substring(length)));
        }
    }

    private static Octets of(String text) throws IOException {
        return Octets.beyondAscii(Content.of(text.getBytes(ISO_8859_1)));
    }
}
