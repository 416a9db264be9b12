// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTest {

    private static final String AFTER = "QUIT\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".\r\n",
                "\r\n.\r\n",
                "a\r\n.\r\n",
                "..\r\n.\r\n",
                "...\r\n..a\r\n.b\r\n.\r\n",
                ".\r\r\n.\r\n",
                "a\r\r\n.\r\n",
                "a\n.\nb\r\n.\r\n",
                "a\n.\r\nb\r\n.\r\n",
                "a\r\n.\nb\r\n.\r\n",
                "a\r.\rb\r\n.\r\n",
                "a\r\n.\rb\r\n.\r\n",
                "a\r.\r\nb\r\n.\r\n",
                "a\r\n\0.\r\nb\r\n.\r\n",
                "\n.\r\n\r\n.\r\n",
                "\u00e9\u0000\u00ff\r\n.\r\n"
            })
    void readsTheSameWhereverPacketsEndAndHoweverLittleIsAskedFor(String text) throws IOException {
        byte[] wire = octets(text + AFTER);
        String expected = Naive.text(text);

        for (int first = 0; first <= wire.length; first++) {
            for (int second = first; second <= wire.length; second++) {
                for (int asked : new int[] {1, 2, 3, 64}) {
                    Wire read = new Wire(
                            new Packets(cut(wire, 0, first), cut(wire, first, second), cut(wire, second, wire.length)));

                    assertEquals(expected, text(new DataReader(read), asked), first + " " + second + " " + asked);
                    assertEquals("QUIT", read.line());
                }
            }
        }
    }

    /** The same random text in each run, of what matters and a little else, longer than the buffer too. */
    @Test
    void readsWhatAReaderOctetByOctetReads() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String text = random(random, i % 100 == 0 ? 90_000 : 60) + "\r\n.\r\n";
            String ended = text.substring(0, Naive.end(text));
            Wire wire = new Wire(new Packets(packets(octets(ended + AFTER), random)));

            assertEquals(Naive.text(ended), text(new DataReader(wire), 1 + random.nextInt(9_000)));
            assertEquals("QUIT", wire.line());
        }
    }

    @Test
    void textThatIsCutOffHasNoEnd() throws IOException {
        byte[] whole = octets("a\r\n..\r\n.\r\n");
        for (int cut = 0; cut < whole.length; cut++) {
            InputStream text = new DataReader(new Wire(new Packets(cut(whole, 0, cut))));

            assertThrows(EOFException.class, () -> text(text, 64));
        }
    }

    @Test
    void staysAtItsEnd() throws IOException {
        InputStream text = new DataReader(new Wire(new Packets(octets("a\r\n.\r\n.\r\n"))));

        assertEquals("a\r\n", text(text, 64));
        assertEquals(-1, text.read());
        assertEquals(0, text.read(new byte[1], 0, 0));
        assertEquals(-1, text.read(new byte[1]));
    }

    private static String text(InputStream in, int asked) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] some = new byte[asked];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            text.write(some, 0, count);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        String octets = length > 100 ? "\r\n.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" : "\r\r\n\n..a\0";
        while (text.length() < length) {
            text.append(random.nextInt(6) == 0 ? "\r\n" : octets.charAt(random.nextInt(octets.length())));
        }
        return text.toString();
    }

    private static byte[][] packets(byte[] octets, Random random) {
        List<byte[]> packets = new ArrayList<>();
        for (int at = 0; at < octets.length; ) {
            int to = Math.min(octets.length, at + 1 + random.nextInt(octets.length > 1_000 ? 16_000 : 20));
            packets.add(cut(octets, at, to));
            at = to;
        }
        return packets.toArray(byte[][]::new);
    }

    private static byte[] cut(byte[] octets, int from, int to) {
        return Arrays.copyOfRange(octets, from, to);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** RFC 5321 §4.1.1.4 and §4.5.2 to the letter: lines end with CRLF, the first dot goes, a dot alone ends it. */
    private static final class Naive {

        static int end(String text) {
            return text.startsWith(".\r\n") ? 3 : text.indexOf("\r\n.\r\n") + 5;
        }

        static String text(String wire) {
            StringBuilder text = new StringBuilder();
            for (String line : wire.substring(0, wire.length() - 3).split("(?<=\r\n)")) {
                text.append(line.startsWith(".") ? line.substring(1) : line);
            }
            return text.toString();
        }
    }
}
