// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.client.compose.MessageStrip.Mood;

final class OutlookTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final SmtpProfile OFFICE = new SmtpProfile(
            "office",
            "Office",
            new SubmissionServer("smtp.example.org", 465, ConnectionSecurity.TLS, Optional.empty(), List.of()),
            List.of(new SenderPattern("ann@example.org")),
            new Origin(Origin.Layer.USER, ""));

    @Test
    void namesTheServerThatAccepted() {
        Outlook outlook = Outlook.of(delivery(new Outcome.Accepted(Reply.parse("250 ok")), Optional.empty()));

        assertTrue(outlook.sentence().contains("Office"), outlook.sentence());
        assertTrue(outlook.done());
        assertFalse(outlook.explained());
    }

    @Test
    void saysWhatHappenedAndKeepsTheMessageWhenItWasRefused() {
        Outcome refused = new Outcome.Refused(Phase.RCPT, Reply.parse("550 relay not permitted"), Optional.of(BOB));

        Outlook outlook = Outlook.of(delivery(refused, Optional.of(diagnosis("The server said no."))));

        assertEquals(new Outlook(Mood.BAD, "The server said no.", false, true), outlook);
    }

    @Test
    void doesNotInviteToSendAgainWhatPerhapsWentOut() {
        Outcome partly =
                new Outcome.PartlyAccepted(Reply.parse("250 ok"), List.of(ANN), Map.of(BOB, Reply.parse("550 no")));

        for (Outcome outcome : List.of(partly, new Outcome.Uncertain("silence"))) {
            Outlook outlook = Outlook.of(delivery(outcome, Optional.of(diagnosis("Perhaps."))));

            assertTrue(outlook.done());
            assertEquals(Mood.DOUBTFUL, outlook.mood());
        }
    }

    @Test
    void saysWhyNoServerWasChosen() {
        Delivery delivery = new Delivery(
                message(),
                NetworkSnapshot.OFFLINE,
                new Selection(List.of(), Selection.By.NOTHING, "Nothing carries ann@example.org.", List.of()),
                Optional.empty(),
                Optional.empty());

        assertEquals("Nothing carries ann@example.org.", Outlook.of(delivery).sentence());
    }

    private static Delivery delivery(Outcome outcome, Optional<Diagnosis> diagnosis) {
        Attempt attempt = new Attempt(
                Instant.EPOCH,
                OFFICE,
                message().envelope(),
                "<1@example.org>",
                List.of(),
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                outcome);
        Selection selection = new Selection(List.of(OFFICE), Selection.By.PROTECTION, "It fits.", List.of());
        return new Delivery(message(), NetworkSnapshot.OFFLINE, selection, Optional.of(attempt), diagnosis);
    }

    private static OutgoingMessage message() {
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(BOB));
        return new OutgoingMessage(ANN, envelope, "<1@example.org>", OutgoingMessage.Content.of(new byte[0]));
    }

    private static Diagnosis diagnosis(String happened) {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                happened,
                "Because.",
                List.of(),
                "",
                "Nobody got it.",
                List.of(),
                "test");
    }
}
