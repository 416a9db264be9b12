// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

class ReadTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");

    private final Rfc5322Reader reader =
            new Rfc5322Reader(Clock.fixed(Instant.parse("2026-11-05T08:09:10Z"), ZoneOffset.ofHours(1)));

    @Test
    void aMessageThatIsSentOnGoesToThoseOfTheLastTimeAlone() {
        OutgoingMessage message = read("""
                Received: from a by b
                Resent-From: me@example.org
                Resent-To: Carl <carl@example.net>
                Resent-Cc: dora@example.net
                Resent-Bcc: emil@example.net
                Resent-From: older@example.org
                Resent-To: before@example.net
                From: ann@example.org
                To: bob@example.net
                Bcc: eve@example.net

                hi
                """);

        assertEquals(
                Stream.of("carl@example.net", "dora@example.net", "emil@example.net")
                        .map(EmailAddress::of)
                        .toList(),
                message.envelope().recipients());
        String octets = new String(message.content().octets(), StandardCharsets.US_ASCII);
        assertTrue(octets.contains("Resent-To: before@example.net"));
        assertFalse(octets.contains("emil@example.net"));
        assertFalse(octets.contains("eve@example.net"));
    }

    @Test
    void blocksOfEarlierTimesEndAtAnyOtherField() {
        OutgoingMessage message = read("""
                Resent-To: carl@example.net
                Received: from a by b
                Resent-Cc: before@example.net
                From: ann@example.org
                To: bob@example.net

                hi
                """);

        assertEquals(
                List.of(EmailAddress.of("carl@example.net")), message.envelope().recipients());
    }

    @Test
    void fieldsOfSendingOnThatNameNobodyLeaveItToTheMessageItself() {
        OutgoingMessage message = read("""
                Resent-From: me@example.org
                From: ann@example.org
                To: bob@example.net

                hi
                """);

        assertEquals(
                List.of(EmailAddress.of("bob@example.net")), message.envelope().recipients());
    }

    @Test
    void completeMessageStaysAsItIs() {
        String message = "from:  Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: a\r\n\tfolded  one\r\n"
                + "DATE: yesterday\r\nMessage-Id: <1@x>\r\n\r\n.\r\n\r\nBcc: in the body \r\n";

        OutgoingMessage read = read(message);

        assertEquals(message, text(read));
        assertEquals("<1@x>", read.messageId());
        assertEquals(ANN, read.author());
        assertEquals(new Envelope(Optional.of(ANN), List.of(BOB)), read.envelope());
    }

    @Test
    void everyLineEndBecomesCrlf() {
        String message = "From: ann@example.org\nTo: bob@example.net\rDate: d\r\nMessage-ID: <1@x>\n\na\rb\nc\r\n\nd";

        assertEquals(
                "From: ann@example.org\r\nTo: bob@example.net\r\nDate: d\r\nMessage-ID: <1@x>\r\n\r\n"
                        + "a\r\nb\r\nc\r\n\r\nd\r\n",
                text(read(message)));
    }

    @Test
    void everyLineEndBecomesCrlfWhereverTheTextIsCutWhileItIsRead() throws IOException {
        String header = "From: ann@example.org\r\nTo: bob@example.net\r\nDate: d\r\nMessage-ID: <1@x>\r\n\r\n";
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            String body = random.ints(20_000, 0, 3)
                    .mapToObj(octet -> "\r\na".substring(octet, octet + 1))
                    .collect(Collectors.joining());
            byte[] message = (header + body).getBytes(StandardCharsets.US_ASCII);

            Content read = reader.read(Content.of(message), Optional.empty(), List.of())
                    .content();

            String canonical = body.replaceAll("\r\n|\r|\n", "\r\n");
            String expected = header + (canonical.endsWith("\n") ? canonical : canonical + "\r\n");
            assertEquals(expected, new String(read.octets(), StandardCharsets.US_ASCII));
            assertEquals(expected.length(), read.size());
        }
    }

    @Test
    void headerWithoutEndIsRefusedBeforeItFillsTheMemory() {
        String message = "From: ann@example.org\nTo: bob@example.net\nSubject: " + "a".repeat(300_000);

        assertEquals(
                "The message has a header larger than 256 KiB.",
                assertThrows(IllegalArgumentException.class, () -> read(message))
                        .getMessage());
    }

    @Test
    void octetsBeyondAsciiStayAsTheyAre() {
        byte[] message = "From: ann@example.org\r\nTo: bob@example.net\r\nDate: d\r\nMessage-ID: <1@x>\r\n\r\ngrün\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                new String(message, StandardCharsets.ISO_8859_1),
                new String(
                        reader.read(message, Optional.empty(), List.of())
                                .content()
                                .octets(),
                        StandardCharsets.ISO_8859_1));
    }

    @Test
    void blindRecipientsGetTheMessageAndAreNotNamedInIt() {
        OutgoingMessage read = read("From: ann@example.org\r\nBcc: bob@example.net,\r\n carl@example.net\r\n"
                + "bcc: emil@example.net\r\n\r\nhi\r\n");

        assertEquals(
                Stream.of("bob@example.net", "carl@example.net", "emil@example.net")
                        .map(EmailAddress::of)
                        .toList(),
                read.envelope().recipients());
        assertTrue(text(read).toLowerCase().indexOf("bcc") < 0);
        assertTrue(text(read).indexOf("carl") < 0);
    }

    @Test
    void missingDateAndMessageIdAreAddedAtTheEndOfTheHeader() {
        OutgoingMessage read = read("From: ann@example.org\r\nTo: bob@example.net\r\n\r\nhi\r\n");

        assertEquals(
                "From: ann@example.org\r\nTo: bob@example.net\r\nDate: Thu, 5 Nov 2026 09:09:10 +0100\r\nMessage-ID: "
                        + read.messageId() + "\r\n\r\nhi\r\n",
                text(read));
        assertTrue(read.messageId().matches("<[0-9a-f-]{36}@example\\.org>"));
    }

    @Test
    void headerWithoutBodyGetsItsEmptyLine() {
        assertTrue(text(read("From: ann@example.org\nTo: bob@example.net")).endsWith(">\r\n\r\n"));
    }

    @Test
    void authorIsTheSenderWhereFromHasSeveral() {
        assertEquals(
                BOB,
                read("From: a@x, b@y\nSender: bob@example.net\nTo: c@z\n\n").author());
    }

    @Test
    void givenEnvelopeCountsMoreThanTheHeader() {
        OutgoingMessage read = reader.read(
                "From: ann@example.org\nTo: someone@else\n\n".getBytes(StandardCharsets.US_ASCII),
                Optional.of(BOB),
                List.of(ANN));

        assertEquals(new Envelope(Optional.of(BOB), List.of(ANN)), read.envelope());
    }

    @Test
    void membersOfAGroupAreRecipientsAndAnEmptyGroupHasNone() {
        OutgoingMessage read = read("From: ann@example.org\nTo: undisclosed-recipients:;\n"
                + "Cc: Team: \"B, B\" <bob@example.net>, carl@example.net;\n\n");

        assertEquals(
                List.of(BOB, EmailAddress.of("carl@example.net")),
                read.envelope().recipients());
    }

    @Test
    void whatCannotBeSentIsRefusedInOneSentence() {
        Stream.of(
                        "",
                        "\r\n\r\nonly a body",
                        "To: bob@example.net\n\nno author",
                        "From: ann@example.org\n\nno recipient",
                        "From: ann@example.org\nTo: bob@example.net\n\nnul \0",
                        "From: ann@example.org\nthis is no field\nTo: bob@example.net\n\n",
                        " folded: before anything\nFrom: ann@example.org\nTo: bob@example.net\n\n",
                        "From: ann@example.org\nTo: bob\n\n")
                .forEach(message -> {
                    IllegalArgumentException refusal =
                            assertThrows(IllegalArgumentException.class, () -> read(message), message);
                    assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
                });
    }

    private OutgoingMessage read(String message) {
        return reader.read(message.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
    }

    private static String text(OutgoingMessage message) {
        return new String(message.content().octets(), StandardCharsets.UTF_8);
    }
}
