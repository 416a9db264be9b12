// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.OutgoingMessage.Content;

class TraceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private final Trace trace = new Trace("0123abcd", NOON);

    @Test
    void isAReceivedLineThatNamesNoHost() {
        assertEquals(
                "Received: from localhost by 0123abcd.postern-gateway.invalid\r\n"
                        + "\twith ESMTPA; Tue, 24 Nov 2026 12:00:00 GMT\r\n",
                new String(trace.line(), StandardCharsets.US_ASCII));
    }

    @Test
    void isFoundOnAMessageThatCameRound() throws IOException {
        Content message = content(new String(trace.line(), StandardCharsets.US_ASCII) + "Subject: a\r\n\r\nb\r\n");

        assertTrue(trace.on(message));
        assertFalse(new Trace("another", NOON).on(message));
    }

    @Test
    void isNotFoundInTheBody() throws IOException {
        Content message =
                content("Subject: a\r\n\r\n" + new String(trace.line(), StandardCharsets.US_ASCII) + "quoted\r\n");

        assertFalse(trace.on(message));
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
