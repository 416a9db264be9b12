// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.testing.FakeOutbox;
import org.postern.ui.Samples;
import org.postern.ui.widget.Icon;

final class WaitingTest {

    private final FakeOutbox outbox = new FakeOutbox();

    @Test
    void tellsWhatGoesByItselfFromWhatAsks() {
        assertEquals(Icon.WAITING, waiting(Reason.BACKOFF).icon());
        assertEquals(Icon.FAILED, waiting(Reason.REFUSED).icon());
        assertEquals(Icon.UNCERTAIN, waiting(Reason.UNCERTAIN).icon());
    }

    @Test
    void saysWhyItWaitsAndWhatHappenedLast() {
        String text = waiting(Reason.REFUSED).explanation().text();

        assertTrue(text.startsWith("It waits for this."), text);
        assertTrue(text.contains("bob@example.net"), text);
        assertTrue(text.contains("The server said no."), text);
        assertTrue(text.contains("relay not"), text);
    }

    @Test
    void aServersWordsAndASubjectCannotChangeTheScreen() {
        Waiting waiting = waiting(Reason.REFUSED);

        assertFalse(waiting.explanation().text().contains("\u001b"));
        assertEquals("a\\u202Eb", new Waiting(waiting.entry(), "a\u202eb").visibleSubject());
    }

    private Waiting waiting(Reason reason) {
        OutgoingMessage message = new OutgoingMessage(
                Samples.ANN,
                new Envelope(Optional.of(Samples.ANN), List.of(Samples.BOB)),
                "<1@example.org>",
                OutgoingMessage.Content.of(new byte[0]));
        String id = outbox.accept(message, Outbox.Repetition.ASK).id();
        outbox.waits(id, reason, "It waits for this.");
        return new Waiting(outbox.entry(id).orElseThrow(), "Minutes");
    }
}
