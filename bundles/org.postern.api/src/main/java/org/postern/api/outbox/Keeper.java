// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.outbox;

import java.util.Set;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;

/**
 * Sends what is in the outbox. At most one process per home is the keeper at a time; when it ends, another that wants to be
 * takes over.
 */
public interface Keeper {

    /**
     * Keeps until the subscription is closed: at once, or as soon as the process that keeps now ends. Wakes only when there
     * is a new entry, a decision, a change of network or settings, or when a wait is over.
     */
    Subscription keep(Audience audience);

    /**
     * Sends what can leave now, and returns.
     *
     * @param ids of the entries to try; empty for all
     * @return false if another process is the keeper: it sends them
     * @throws InterruptedException if the thread was interrupted; the message at hand ends as by {@code Submission}
     */
    boolean drain(Set<String> ids, Audience audience) throws InterruptedException;

    /** Whether a process, this or another, is the keeper at this moment. */
    boolean present();

    /** Sends nothing by itself until resumed, for all processes and times to come. */
    void pause();

    void resume();

    /** Told on the keeper's thread; returns at once. */
    interface Audience {

        /** Hears nothing. */
        Audience NONE = new Audience() {};

        /** This process has become the keeper. */
        default void keeping() {}

        /** The message has left: a server took responsibility for the last of its recipients. */
        default void sent(Entry entry, Delivery delivery) {}

        /** An attempt did not bring the message to all its recipients. */
        default void failed(Entry entry, Delivery delivery) {}

        /** It waits, for another reason than before. */
        default void waits(Entry entry) {}
    }
}
