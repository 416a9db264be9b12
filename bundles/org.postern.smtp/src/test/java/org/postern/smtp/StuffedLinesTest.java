// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StuffedLinesTest {

    private static final String SYMBOLS = "ab.\r\n";
    private static final int LENGTH = 6;

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "a, a~",
        "a~, a~",
        "'a~~', 'a~~'",
        "., ..~",
        ".., ...~",
        ".~., ..~..~",
        "a.~b.c, a.~b.c~",
        "LF.LF, '~..~'",
        "CR.CR, '~..~'",
        "aLF.CRLFb, 'a~..~b~'",
        "aCRCRLFb, a~~b~",
        "aLFCRb, a~~b~"
    })
    void endsLinesAndDoublesDots(String text, String sent) throws IOException {
        assertEquals(octets(sent), through(octets(text), LENGTH));
    }

    /** Every text of six of the octets that matter, cut at every place. */
    @Test
    void itDoesNotMatterHowTheTextIsCut() throws IOException {
        for (int number = 0; number < Math.pow(SYMBOLS.length(), LENGTH); number++) {
            String text = text(number);

            String expected = octetByOctet(text);

            for (int cut = 1; cut <= LENGTH; cut++) {
                assertEquals(
                        expected,
                        through(text, cut),
                        () -> text.replace("\r", "CR").replace("\n", "LF"));
            }
        }
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, rest = number; i < LENGTH; i++, rest /= SYMBOLS.length()) {
            text.append(SYMBOLS.charAt(rest % SYMBOLS.length()));
        }
        return text.toString();
    }

    /** The same said with the means of strings. */
    private static String octetByOctet(String text) {
        String lines = text.replaceAll("\r\n|\r|\n", "\n");
        return (lines.endsWith("\n") ? lines : lines + "\n")
                .replaceAll("(?m)^\\.", "..")
                .replace("\n", "\r\n");
    }

    private static String through(String text, int cut) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        byte[] octets = text.getBytes(ISO_8859_1);
        try (StuffedLines lines = new StuffedLines(sent)) {
            for (int i = 0; i < octets.length; i += cut) {
                lines.write(octets, i, Math.min(cut, octets.length - i));
            }
        }
        return sent.toString(ISO_8859_1);
    }

    private static String octets(String readable) {
        return readable.replace("CR", "\r").replace("LF", "\n").replace("~", "\r\n");
    }
}
