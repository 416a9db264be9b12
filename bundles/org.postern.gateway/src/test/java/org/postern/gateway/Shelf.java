// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.outbox.Reason;

/** Takes messages and does nothing with them. */
final class Shelf implements Outbox {
    final List<OutgoingMessage> kept = new ArrayList<>();
    boolean full;

    @Override
    public Entry accept(OutgoingMessage message, Repetition repetition) {
        if (full) {
            throw new OutboxException("The outbox is full.");
        }
        kept.add(message);
        Entry.Wait ready = new Entry.Wait(Reason.READY, Optional.empty(), "");
        return new Entry("7", message, Instant.EPOCH, ready, 0, Optional.empty());
    }

    @Override
    public Entry acceptForLater(OutgoingMessage message, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> entries() {
        return List.of();
    }

    @Override
    public void retry(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retry(String id, String profileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void postpone(String id, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hold(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription listen(Runnable listener) {
        throw new UnsupportedOperationException();
    }
}
