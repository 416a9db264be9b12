// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireReplyTest {

    @Test
    void textInUtf8IsRead() throws IOException {
        assertEquals("550 Empfänger unbekannt", new WireReply(octets("550 Empfänger unbekannt")).toString());
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void textInLatin1StaysLegible() throws IOException {
        assertEquals("550 Empfänger", new WireReply("550 Empfänger").toString());
    }

    @Test
    void everyLineHasTheSameCode() {
        Stream.of("250-a\n251 b", "250-a\nb", "250a", "150 wait", "", "25", "\n")
                .forEach(text -> assertThrows(ProtocolException.class, () -> new WireReply(text), text));
    }

    @Test
    void halfAReplyIsNone() {
        assertThrows(EOFException.class, () -> new WireReply("250-a\n"));
    }
}
