// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.send.Reply;

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

    /** Whatever a server says is a sound reply or a failure that the attempt knows how to end with. */
    @Test
    void noiseIsAReplyOrAnIoException() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            String noise = noise(random);
            try {
                Reply reply = Reply.parse(new WireReply(noise).toString());
                assertTrue(reply.code() >= 200 && reply.code() <= 599, noise);
            } catch (IOException e) {
                assertTrue(e instanceof EOFException || e instanceof ProtocolException, noise);
            }
        }
    }

    /** Mostly what replies are made of, so that some are nearly right. */
    private static String noise(Random random) {
        String letters = "2345 -.\r\n0\u00009\u00e4\u0085[EOF]";
        return random.ints(random.nextInt(24), 0, letters.length())
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", random.nextBoolean() ? "250" : "", random.nextBoolean() ? "\n" : ""));
    }
}
