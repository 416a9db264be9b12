// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.api.Subscription;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.outbox.Reason;

/**
 * An outbox in memory; what it is asked to send leaves or fails, as the test says. What is put in waits for another try after
 * a refusal. Safe for any thread.
 */
public final class FakeOutbox implements Outbox, Keeper {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean leaves = true;
    private boolean full;
    private boolean breaks;

    /** Whether what is asked to be sent leaves. */
    public void leaves(boolean now) {
        leaves = now;
    }

    /** Takes no more. */
    public void full() {
        full = true;
    }

    /** Sending fails within Postern. */
    public void breaks() {
        breaks = true;
    }

    /** A message waits for another reason now; the listeners are told. */
    public void waits(String id, Reason reason, String sentence) {
        entries.replaceAll(entry -> entry.id().equals(id)
                ? new Entry(
                        id,
                        entry.message(),
                        entry.since(),
                        new Entry.Wait(reason, Optional.empty(), sentence),
                        entry.attempts(),
                        entry.lastFailure())
                : entry);
        listeners.forEach(Runnable::run);
    }

    /** A message has left; the listeners are told. */
    public void left(String id) {
        entries.removeIf(entry -> entry.id().equals(id));
        listeners.forEach(Runnable::run);
    }

    /** What was decided, {@code hold 1}. */
    public List<String> decisions() {
        return decisions;
    }

    @Override
    public Entry accept(OutgoingMessage message, Repetition repetition) {
        if (full) {
            throw new OutboxException("There is no room on the disk; nothing of this message was kept.");
        }
        Entry entry = new Entry(
                Integer.toString(entries.size() + 1),
                copy(message),
                Instant.EPOCH,
                new Entry.Wait(Reason.BACKOFF, Optional.empty(), "It is tried again soon."),
                1,
                Optional.of(new Entry.Failure(
                        Instant.EPOCH,
                        "isp",
                        Cause.RELAY_DENIED,
                        "The server said no.",
                        Optional.of("550 relay not \u001b[31mpermitted"))));
        entries.add(entry);
        return entry;
    }

    /** As on a disk: whoever put it in may throw its content away. */
    private static OutgoingMessage copy(OutgoingMessage message) {
        Content copy = Content.of(message.content().octets());
        return new OutgoingMessage(message.author(), message.envelope(), message.messageId(), copy);
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
    public Entry acceptForLater(OutgoingMessage message, Instant when) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void postpone(String id, Instant when) {
        decisions.add("postpone " + id + " " + when);
    }

    @Override
    public void hold(String id) {
        decisions.add("hold " + id);
    }

    @Override
    public void delete(String id) {
        decisions.add("delete " + id);
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public Optional<Entry> sendNow(String id) {
        if (breaks) {
            throw new IllegalStateException("Something is broken.");
        }
        Optional<Entry> entry = entry(id);
        if (leaves) {
            entry.ifPresent(entries::remove);
            return Optional.empty();
        }
        return entry;
    }
}
