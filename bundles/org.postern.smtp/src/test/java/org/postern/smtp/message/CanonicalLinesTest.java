// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinesTest {

    private static final String SYMBOLS = "ab\r\n";
    private static final int LENGTH = 6;

    /** Every text of six of the octets that matter, coming in pieces of every length. */
    @Test
    void everyLineEndBecomesCrLfHoweverTheTextComes() throws IOException {
        for (int number = 0; number < Math.pow(SYMBOLS.length(), LENGTH); number++) {
            String text = text(number);
            String lines = text.replaceAll("\r\n|\r|\n", "\r\n");
            String expected = lines.endsWith("\n") ? lines : lines + "\r\n";

            for (int most = 1; most <= LENGTH; most++) {
                assertEquals(
                        expected,
                        canonical(text, most),
                        () -> text.replace("\r", "CR").replace("\n", "LF"));
            }
        }
    }

    @Test
    void anEmptyTextHasNoLine() throws IOException {
        assertEquals("", canonical("", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\r\n\0b\r\n", "a\nb\0"})
    void nulIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> canonical(text, LENGTH));
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, rest = number; i < LENGTH; i++, rest /= SYMBOLS.length()) {
            text.append(SYMBOLS.charAt(rest % SYMBOLS.length()));
        }
        return text.toString();
    }

    private static String canonical(String text, int most) throws IOException {
        try (InputStream lines = new CanonicalLines(inPieces(text, most))) {
            return new String(lines.readAllBytes(), ISO_8859_1);
        }
    }

    private static InputStream inPieces(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
            @Override
            @NonNullByDefault({}) // the parameter is the library's
            public synchronized int read(byte[] octets, int offset, int length) {
                return super.read(octets, offset, Math.min(most, length));
            }
        };
    }
}
