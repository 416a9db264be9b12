// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader.Draft;
import org.postern.api.mail.OutgoingMessage;

class KeptTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");

    private final Rfc5322Reader reader = new Rfc5322Reader(Clock.systemUTC());

    @Test
    void whatWasComposedIsReadBackAsItWasWritten() {
        Draft draft = new Draft(
                ANN, List.of(ANN), "Grüße an alle, und zwar ganz besonders herzliche 👋", "Schöne Grüße\n\n.\nAnn\n");

        Optional<Draft> read = reader.draft(reader.compose(draft));

        assertEquals(Optional.of(draft), read);
    }

    @Test
    void aMessageOfSeveralPartsHasASubjectAndIsNoDraft() {
        OutgoingMessage message = message("""
                From: ann@example.org
                Subject: =?ISO-8859-1?Q?Gr=FC=DFe?=
                Content-Type: multipart/mixed; boundary=x

                --x--
                """);

        assertEquals("Grüße", reader.subject(message));
        assertEquals(Optional.empty(), reader.draft(message));
    }

    @Test
    void aHeaderWithoutEndOrSenseHasNoSubject() {
        assertEquals("", reader.subject(message("Subject: " + "x".repeat(300_000))));
        assertEquals("", reader.subject(message("no header at all")));
        assertEquals("", reader.subject(message("")));
        assertEquals("cut off", reader.subject(message("Subject: cut off")));
        assertEquals(Optional.empty(), reader.draft(message("Content-Type: text/plain; charset=nonsense\n\nText")));
        assertEquals(Optional.empty(), reader.draft(message("Content-Type: nonsense\n\nText")));
    }

    private static OutgoingMessage message(String text) {
        byte[] octets = text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new OutgoingMessage(
                ANN,
                new Envelope(Optional.of(ANN), List.of(ANN)),
                "<1@example.org>",
                OutgoingMessage.Content.of(octets));
    }
}
