// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import org.postern.api.mail.MessageReader;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.api.outbox.OutboxException;

/**
 * Puts into the outbox what a client hands in, and says yes when it is there: what a server says later, the person
 * hears.
 */
final class Queued {
    private static final int OK = 250;
    private static final int LOCAL_FAULT = 451;
    private static final int NO_ROOM = 452;
    private static final int MALFORMED = 554;

    private final Outbox outbox;
    private final MessageReader reader;
    private final Trace trace;

    Queued(Outbox outbox, MessageReader reader, Trace trace) {
        this.outbox = outbox;
        this.reader = reader;
        this.trace = trace;
    }

    Answer keep(Submitted submitted) {
        try {
            if (trace.on(submitted.content())) {
                return Answer.of(MALFORMED, "5.4.6", Words.text("loop"));
            }
            Entry entry = outbox.accept(submitted.message(reader, trace.line()), Repetition.ALLOW);
            return Answer.of(OK, "2.0.0", Words.text("queued", entry.id()));
        } catch (IllegalArgumentException e) {
            return Answer.of(MALFORMED, "5.6.0", e.getMessage());
        } catch (IOException e) {
            return Answer.of(LOCAL_FAULT, "4.3.0", Words.text("unreadable", String.valueOf(e.getMessage())));
        } catch (OutboxException e) {
            return Answer.of(NO_ROOM, "4.3.1", e.getMessage());
        }
    }
}
