// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader.Draft;
import org.postern.api.mail.OutgoingMessage;

class ComposeTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@bücher.example");

    private final Rfc5322Reader reader =
            new Rfc5322Reader(Clock.fixed(Instant.parse("2026-11-05T08:09:10Z"), ZoneOffset.UTC));

    @Test
    void plainTextIsWrittenAsItIs() {
        OutgoingMessage message = reader.compose(new Draft(ANN, List.of(BOB), "Hello", "One\nTwo"));

        assertEquals("""
                From: ann@example.org
                To: bob@xn--bcher-kva.example
                Subject: Hello
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 7bit
                Date: Thu, 5 Nov 2026 08:09:10 +0000
                Message-ID: %s

                One
                Two
                """.replace("\n", "\r\n").formatted(message.messageId()), text(message));
        assertEquals(List.of(BOB), message.envelope().recipients());
    }

    @Test
    void textBeyondAsciiArrivesThoughTheWireIsSevenBit() throws MessagingException, IOException {
        String subject = "Grüße 👋 an alle, die dies lesen, und an die, die es nicht lesen: 你好，世界";
        String text = "Schöne Grüße, ".repeat(30) + "👋 =20 \n.\n\nFrom here \t\nEnd\n";

        OutgoingMessage message = reader.compose(new Draft(ANN, List.of(ANN), subject, text));

        assertTrue(text(message).chars().allMatch(c -> c < 0x7f));
        assertTrue(text(message).lines().allMatch(line -> line.length() <= 78));
        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.content().octets()));
        assertEquals(subject, read.getSubject());
        assertEquals(
                text, new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void subjectCannotBeginAnotherField() {
        OutgoingMessage message = reader.compose(new Draft(ANN, List.of(ANN), "Hi\r\nBcc: eve@example.com", ""));

        assertEquals(List.of(ANN), message.envelope().recipients());
        assertTrue(text(message).lines().noneMatch(line -> line.startsWith("Bcc")));
    }

    private static String text(OutgoingMessage message) {
        return new String(message.content().octets(), StandardCharsets.US_ASCII);
    }
}
