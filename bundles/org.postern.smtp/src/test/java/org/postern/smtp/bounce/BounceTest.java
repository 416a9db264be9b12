// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.Reply;

final class BounceTest {

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain

            I'm sorry to have to inform you.

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000

            Final-Recipient: rfc822; bob@example.net
            Action: failed
            Status: 5.7.1
            Diagnostic-Code: smtp; 554 5.7.1 <bob@example.net>: Relay access
                denied

            %s
            --b1--
            """;

    @Test
    void readsADeliveryStatus() {
        Bounce bounce = read(REPORT.formatted("")).orElseThrow();

        assertEquals(Optional.of("mx.example.org"), bounce.reporter());
        assertEquals(
                List.of(new Failure(
                        "bob@example.net", false, Reply.parse("554 5.7.1 <bob@example.net>: Relay access denied"))),
                bounce.failures());
    }

    @Test
    void readsEachRecipient() {
        Bounce bounce = read(REPORT.formatted("""
                        Final-Recipient: rfc822; carol@example.com
                        Action: delayed
                        Status: 4.4.1

                        Final-Recipient: rfc822; dave@example.com
                        Action: relayed
                        Status: 2.0.0
                        """)).orElseThrow();

        assertEquals(2, bounce.failures().size());
        Failure delayed = bounce.failures().get(1);
        assertTrue(delayed.delayed());
        assertEquals(450, delayed.reply().code());
        assertEquals(Optional.of("4.4.1"), delayed.reply().enhancedCode());
    }

    @Test
    void takesTheStatusWhereTheServerDidNotSpeakSmtp() {
        Bounce bounce = read(REPORT.formatted("").replace("smtp; 554 5.7.1", "x-unix; mailbox"))
                .orElseThrow();

        assertEquals(Optional.of("5.7.1"), bounce.failures().get(0).reply().enhancedCode());
        assertEquals(550, bounce.failures().get(0).reply().code());
    }

    @Test
    void readsQmail() {
        Bounce bounce = read("""
                From: MAILER-DAEMON@example.org
                Subject: failure notice

                Hi. This is the qmail-send program at example.org.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <bob@example.net>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 no such user
                Giving up on 192.0.2.1.

                <carol@example.org>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                dave@example.org
                said: 550 never
                """).orElseThrow();

        assertEquals(List.of("bob@example.net", "carol@example.org"), recipients(bounce));
        assertEquals(550, bounce.failures().get(0).reply().code());
        assertTrue(bounce.failures().get(1).reply().text().contains("no mailbox here"));
    }

    @Test
    void readsExim() {
        Bounce bounce = read("""
                From: Mail Delivery System <Mailer-Daemon@example.org>
                X-Failed-Recipients: bob@example.net

                This message was created automatically by mail delivery software.

                  bob@example.net
                    host mx.example.net [192.0.2.1]
                    SMTP error from remote mail server after RCPT TO:<bob@example.net>:
                    550 5.7.1 relaying denied
                """).orElseThrow();

        assertEquals(
                List.of(new Failure("bob@example.net", false, Reply.parse("550 5.7.1 relaying denied"))),
                bounce.failures());
    }

    @Test
    void takesNoOrdinaryMailForABounce() {
        assertFalse(read("""
                From: ann@example.org
                Subject: our relay

                bob@example.net
                said: 550 no
                """).isPresent());
    }

    @Test
    void survivesWhatIsBroken() {
        assertFalse(read("").isPresent());
        assertFalse(read("Content-Type: multipart/report; boundary=\"").isPresent());
        assertFalse(read("From: <>\n\n" + "x".repeat(1 << 20)).isPresent());
        assertFalse(read("From: mailer-daemon\n\n" + "a@b\n".repeat(1000)).isPresent());
        assertTrue(read(REPORT.formatted("").replace("--b1--", "")).isPresent());
    }

    @Test
    void looksAtAHundredRecipientsOnly() {
        String one = "Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.1.1\n\n";

        assertEquals(
                100,
                read(REPORT.formatted(one.repeat(500))).orElseThrow().failures().size());
    }

    private static List<String> recipients(Bounce bounce) {
        return bounce.failures().stream().map(Failure::recipient).toList();
    }

    private static Optional<Bounce> read(String mail) {
        return new MimeBounceReader().read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
