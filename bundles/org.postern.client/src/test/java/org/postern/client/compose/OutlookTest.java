// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;
import org.postern.client.compose.MessageStrip.Mood;
import org.postern.client.compose.Outlook.Lead;

final class OutlookTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final Entry.Failure FAILURE =
            new Entry.Failure(Instant.EPOCH, "office", Cause.RELAY_DENIED, "The server said no.", Optional.empty());

    @Test
    void whatIsInTheOutboxIsOutOfTheWritersHands() {
        for (Reason reason : Reason.values()) {
            assertTrue(Outlook.of(entry(reason, Optional.empty())).taken(), reason.id());
        }
    }

    @Test
    void whatLeavesNextIsShownAsBusy() {
        assertEquals(
                Mood.BUSY, Outlook.of(entry(Reason.READY, Optional.empty())).mood());
    }

    @Test
    void whatWasNeverTriedIsExplainedByTheOutbox() {
        Outlook outlook = Outlook.of(entry(Reason.OFFLINE, Optional.empty()));

        assertEquals(Mood.DOUBTFUL, outlook.mood());
        assertEquals(Lead.OUTBOX, outlook.lead());
        assertTrue(outlook.sentence().contains("There is a reason."), outlook.sentence());
    }

    @Test
    void whatFailedIsExplainedBySendDiagnostics() {
        Outlook refused = Outlook.of(entry(Reason.REFUSED, Optional.of(FAILURE)));
        Outlook later = Outlook.of(entry(Reason.BACKOFF, Optional.of(FAILURE)));

        assertEquals(List.of(Mood.BAD, Mood.DOUBTFUL), List.of(refused.mood(), later.mood()));
        assertEquals(List.of(Lead.DIAGNOSTICS, Lead.DIAGNOSTICS), List.of(refused.lead(), later.lead()));
        assertTrue(refused.sentence().startsWith("The server said no."), refused.sentence());
    }

    private static Entry entry(Reason reason, Optional<Entry.Failure> failure) {
        OutgoingMessage message = new OutgoingMessage(
                ANN,
                new Envelope(Optional.of(ANN), List.of(ANN)),
                "<1@example.org>",
                OutgoingMessage.Content.of(new byte[0]));
        return new Entry(
                "1",
                message,
                Instant.EPOCH,
                new Entry.Wait(reason, Optional.empty(), "There is a reason."),
                1,
                failure);
    }
}
