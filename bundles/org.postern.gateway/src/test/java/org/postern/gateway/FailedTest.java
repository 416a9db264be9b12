// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.testing.FakePostman;

class FailedTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@corp.example");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final EmailAddress EVE = EmailAddress.of("eve@example.net");

    @Test
    void saysNotNowAsLongAsOneRecipientMayGetItLater() {
        assertEquals(
                "451-4.7.1 greylisted\r\n"
                        + "451 4.7.1 bob@example.net: 550 5.1.1 no such user; eve@example.net: 451 4.7.1 greylisted",
                new Failed(refusedEach("550 5.1.1 no such user", "451 4.7.1 greylisted"))
                        .answer()
                        .wire());
    }

    @Test
    void saysNoOnlyToWhatNoRecipientWillGet() {
        assertEquals(
                "550-5.1.1 no such user\r\n"
                        + "550 5.1.1 bob@example.net: 550 5.1.1 no such user; eve@example.net: 554 5.7.1 go away",
                new Failed(refusedEach("550 5.1.1 no such user", "554 5.7.1 go away"))
                        .answer()
                        .wire());
    }

    @Test
    void saysNotNowAsLongAsOneServerMayTakeItLater() {
        Delivery denied = refused(Phase.MAIL, "550 relay not permitted");
        Delivery later = refused(Phase.MAIL, "451 greylisted");

        assertEquals(
                "451 4.0.0 greylisted",
                new Failed(denied.with(List.of(later))).answer().wire());
        assertEquals(
                451,
                new Failed(denied.with(List.of(broken(Breakage.TIMEOUT))))
                        .answer()
                        .code());
        assertEquals(
                "550 5.0.0 relay not permitted", new Failed(denied).answer().wire());
    }

    @Test
    void saysNoForGoodToWhatNoServerOfOursCanCarry() {
        assertEquals("552 5.3.4 Postern could not hand the message over.", broken(Breakage.MESSAGE_TOO_BIG, "552"));
        assertEquals("553 5.6.7 Postern could not hand the message over.", broken(Breakage.UTF8_UNSUPPORTED, "553"));
        assertEquals(
                "554 5.6.3 Postern could not hand the message over.", broken(Breakage.EIGHT_BIT_UNSUPPORTED, "554"));
    }

    private static String broken(Breakage breakage, String code) {
        String wire = new Failed(broken(breakage)).answer().wire();
        assertEquals(code, wire.substring(0, 3));
        return wire;
    }

    private static Delivery broken(Breakage breakage) {
        return failed(new Outcome.Broken(Phase.MAIL, breakage, "It broke."), List.of());
    }

    private static Delivery refused(Phase phase, String reply) {
        return failed(new Outcome.Refused(phase, Reply.parse(reply), Optional.empty()), List.of());
    }

    private static Delivery refusedEach(String bob, String eve) {
        List<Step> steps = Stream.of(bob, eve)
                .map(reply -> new Step(
                        Phase.RCPT, "RCPT TO", Optional.of(Reply.parse(reply)), Optional.empty(), Duration.ZERO))
                .toList();
        return failed(new Outcome.Refused(Phase.RCPT, Reply.parse(bob), Optional.of(BOB)), steps);
    }

    private static Delivery failed(Outcome outcome, List<Step> steps) {
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(BOB, EVE));
        Attempt attempt = new Attempt(
                Instant.EPOCH,
                FakePostman.OFFICE,
                envelope,
                "<1@corp.example>",
                steps,
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                outcome);
        return new Delivery(
                new OutgoingMessage(ANN, envelope, "<1@corp.example>", Content.of(new byte[0])),
                NetworkSnapshot.OFFLINE,
                new Selection(List.of(FakePostman.OFFICE), Selection.By.PROTECTION, "It protects best.", List.of()),
                Optional.of(attempt),
                Optional.empty());
    }
}
