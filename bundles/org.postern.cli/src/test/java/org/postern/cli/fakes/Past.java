// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Deliveries of the past. */
public final class Past {

    private Past() {}

    public static Delivery refused(String messageId, Instant started) {
        return refused(messageId, started, Samples.relayDenied());
    }

    public static Delivery refused(String messageId, Instant started, Diagnosis diagnosis) {
        Reply reply = Reply.parse("550 relay \u001b[31mnot permitted");
        return delivery(
                messageId, started, new Outcome.Refused(Phase.RCPT, reply, Optional.empty()), Optional.of(diagnosis));
    }

    public static Delivery accepted(String messageId, Instant started) {
        return delivery(messageId, started, new Outcome.Accepted(Reply.parse("250 ok")), Optional.empty());
    }

    private static Delivery delivery(
            String messageId, Instant started, Outcome outcome, Optional<Diagnosis> diagnosis) {
        EmailAddress ann = EmailAddress.of("ann@example.org");
        Envelope envelope = new Envelope(Optional.of(ann), List.of(EmailAddress.of("bob@example.net")));
        Attempt attempt = new Attempt(
                started,
                Samples.office(),
                envelope,
                messageId,
                List.of(),
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                outcome);
        return new Delivery(
                new OutgoingMessage(ann, envelope, messageId, OutgoingMessage.Content.of(new byte[0])),
                NetworkSnapshot.OFFLINE,
                new Selection(List.of(Samples.office()), Selection.By.PROTECTION, "It was the only one.", List.of()),
                Optional.of(attempt),
                diagnosis);
    }
}
