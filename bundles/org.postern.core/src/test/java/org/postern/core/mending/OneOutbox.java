// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;

/** An outbox that notes what was decided. */
final class OneOutbox implements Outbox {

    final List<Entry> entries = new ArrayList<>();
    final List<String> decisions = new ArrayList<>();

    void holds(String id, OutgoingMessage message) {
        Entry.Wait wait = new Entry.Wait(Reason.REFUSED, Optional.empty(), "A server refused it.");
        entries.add(new Entry(id, message, World.NOW, wait, 1, Optional.empty()));
    }

    @Override
    public Entry accept(OutgoingMessage message, Repetition repetition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry acceptForLater(OutgoingMessage message, Instant when) {
        decisions.add("later");
        holds("new", message);
        return entries.get(entries.size() - 1);
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void retry(String id) {
        decisions.add("retry " + id);
    }

    @Override
    public void retry(String id, String profileId) {
        decisions.add("retry " + id + " " + profileId);
    }

    @Override
    public void postpone(String id, Instant when) {
        decisions.add("postpone " + id);
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
        return () -> {};
    }
}
