// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.mail.OutgoingMessage;

/**
 * Messages that Postern owns and no server has accepted yet. What leaves it is sent by the keeper; here they are put
 * in, looked at and decided on, by any thread of any process. Decisions reach the keeper as soon as there is one.
 */
public interface Outbox {

    /**
     * Takes the message over: it is on the disk for good before this returns, and is never refused afterwards.
     *
     * @throws OutboxException if it cannot be kept; nothing of it is kept then, and all others still are
     */
    Entry accept(OutgoingMessage message, Repetition repetition);

    /**
     * Takes a message over that a person wants sent later, as {@link #accept} does.
     *
     * @param when it is not sent before that
     * @throws OutboxException if it cannot be kept
     */
    Entry acceptForLater(OutgoingMessage message, Instant when);

    /** All of them, the oldest first. */
    List<Entry> entries();

    /** The entry with that id, or with an id that begins so if there is only one. */
    default Optional<Entry> entry(String id) {
        List<Entry> found =
                entries().stream().filter(entry -> entry.id().startsWith(id)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * A person wants it sent now, whatever it waited for. One that is uncertain goes through the same server once more,
     * with the same octets and Message-ID: the recipients may get it twice.
     *
     * @throws OutboxException if there is no such entry, or the disk refused
     */
    void retry(String id);

    /**
     * A person wants it sent now, through that profile and no other.
     *
     * @throws OutboxException if there is no such entry or profile, if the profile does not carry the author or protects
     *     less than the one tried last, if the message is uncertain, or the disk refused
     */
    void retry(String id, String profileId);

    /**
     * A person wants it sent at that time and not before. One that is uncertain stays so.
     *
     * @throws OutboxException if there is no such entry, or the disk refused
     */
    void postpone(String id, Instant when);

    /**
     * Keeps it until a person wants it sent.
     *
     * @throws OutboxException if there is no such entry, or the disk refused
     */
    void hold(String id);

    /**
     * Forgets it. One that is just being sent may have left.
     *
     * @throws OutboxException if there is no such entry, or the disk refused
     */
    void delete(String id);

    /** Tells the listener after each change, also one made by another process. The listener returns at once. */
    Subscription listen(Runnable listener);

    /** What to do with a message whose content, but for Date and Message-ID, was put in within a day. */
    enum Repetition {
        /** Held, to ask a person: for doors that a person uses. */
        ASK,
        /** Held only if the earlier one has the same Message-ID or is uncertain: for programs that say the same every hour. */
        ALLOW
    }
}
