// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.gateway.Gateway.Way;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.testing.FakeReader;

class QueuedTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@corp.example");

    private final Trace trace = new Trace("0123", Clock.systemUTC());
    private final Shelf shelf = new Shelf();
    private final Queued queued = new Queued(shelf, new FakeReader(), trace);

    @Test
    void saysYesWhenItIsInTheOutbox() {
        Answer answer = queued.keep(submitted("From: ann@corp.example\r\n\r\nHello\r\n"));

        assertEquals(250, answer.code());
        assertEquals(1, shelf.kept.size());
        assertEquals(
                "[bob@corp.example]", shelf.kept.get(0).envelope().recipients().toString());
    }

    @Test
    void saysNotNowWhenItCannotBeKept() {
        shelf.full = true;

        Answer answer = queued.keep(submitted("From: ann@corp.example\r\n\r\nHello\r\n"));

        assertEquals("452 4.3.1 The outbox is full.", answer.wire());
    }

    @Test
    void refusesWhatIsNoMessageAndWhatHasBeenHereBefore() {
        String round = new String(trace.line(), StandardCharsets.US_ASCII) + "From: ann@corp.example\r\n\r\nHello\r\n";

        assertEquals(554, queued.keep(submitted("no author")).code());
        assertEquals(554, queued.keep(submitted(round)).code());
        assertEquals(List.of(), shelf.kept);
    }

    @Test
    void theFileRemembersWhichWayAClientWants(@TempDir Path folder) {
        LoopbackGateway gateway = new LoopbackGateway(new TestHome(folder));
        String secret = new String(gateway.admit("cron", Way.QUEUE).characters());
        gateway.admit("mutt");

        var clients = LoopbackGateway.file(new TestHome(folder)).read().clients();

        assertEquals(Way.QUEUE, clients.get("cron").way());
        assertEquals(Way.STRAIGHT, clients.get("mutt").way());
        assertEquals(true, clients.get("cron").admits(secret));
        assertFalse(clients.get("mutt").admits(secret));
    }

    private static Submitted submitted(String text) {
        return new Submitted(
                "cron",
                new Envelope(Optional.of(ANN), List.of(EmailAddress.of("bob@corp.example"))),
                Content.of(text.getBytes(StandardCharsets.US_ASCII)),
                text);
    }
}
