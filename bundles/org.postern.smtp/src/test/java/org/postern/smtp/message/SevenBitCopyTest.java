// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.OutgoingMessage.Content;

class SevenBitCopyTest {

    @Test
    void textBecomesQuotedPrintable() throws IOException {
        assertEquals(
                "Subject: hi\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe \r\n.\r\n",
                copy("Subject: hi\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße \r\n.\r\n")
                        .replace("=20", " "));
    }

    @Test
    void onlyThePartsThatNeedItAreEncoded() throws IOException {
        assertEquals("""
                Content-Type: multipart/mixed; boundary="b"
                Content-Transfer-Encoding: 7bit

                preamble
                --b

                plain = text
                --b
                Content-Type: application/pdf
                Content-Transfer-Encoding: base64

                w7w=
                --b--
                epilogue
                """.replace("\n", "\r\n"), copy("""
                Content-Type: multipart/mixed; boundary="b"
                Content-Transfer-Encoding: 8bit

                preamble
                --b

                plain = text
                --b
                Content-Type: application/pdf
                Content-Transfer-Encoding: binary

                ü
                --b--
                epilogue
                """.replace("\n", "\r\n")));
    }

    @Test
    void partOfAForwardedMessageIsEncodedInsideIt() throws IOException {
        assertEquals(
                "Content-Type: message/rfc822\r\n\r\n"
                        + "Subject: inner\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C3=BC\r\n",
                copy("Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nü\r\n"));
    }

    @Test
    void signedPartsAreNotTouched() throws IOException {
        assertTrue(refused("Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nü\r\n--b--\r\n"));
        assertTrue(refused("DKIM-Signature: v=1\r\n\r\nü\r\n"));
    }

    @Test
    void signatureBesideTheEncodedPartStaysAsItIs() throws IOException {
        String signed = "--a\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Transfer-Encoding: 8bit\r\n\r\nascii\r\n--b--\r\n";

        String copy = copy("Content-Type: multipart/mixed; boundary=a\r\n\r\n" + signed + "--a\r\n\r\nü\r\n--a--\r\n");

        assertTrue(copy.contains(signed), copy);
        assertTrue(copy.endsWith("=C3=BC\r\n--a--\r\n"), copy);
    }

    @Test
    void whatIsBrokenIsRefused() throws IOException {
        assertTrue(refused("Subject: grün\r\n\r\nü\r\n"));
        assertTrue(refused("no header field\r\n\r\nü\r\n"));
        assertTrue(refused("Content-Transfer-Encoding: base64\r\n\r\nü\r\n"));
    }

    private static boolean refused(String message) throws IOException {
        return SevenBitCopy.of(content(message)).isEmpty();
    }

    private static String copy(String message) throws IOException {
        Optional<Content> copy = SevenBitCopy.of(content(message));
        try (InputStream in = copy.orElseThrow().open()) {
            byte[] octets = in.readAllBytes();
            assertEquals(copy.orElseThrow().size(), octets.length);
            return new String(octets, StandardCharsets.US_ASCII);
        }
    }

    private static Content content(String message) {
        return Content.of(message.getBytes(StandardCharsets.UTF_8));
    }
}
