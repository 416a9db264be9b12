// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.time.Duration;

/**
 * Goes off when something about the network may have changed, without saying what. One thread waits and closes; any
 * thread may {@link #nudge} and {@link #stop}.
 */
public interface Alarm extends AutoCloseable {

    /** Waits for the next event, or until nudged or stopped; whether there was an event. */
    boolean await();

    /** Waits for the next event, at most that long, or until nudged or stopped; whether there was one. */
    boolean await(Duration longest);

    /** Whether the system was asked something about the network as it is now and has not answered yet. */
    boolean expectant();

    /** How long such an answer may take, from the event on. A neighbour is asked a second time after a second. */
    default Duration answerWithin() {
        return Duration.ofMillis(1_500);
    }

    /** Ends the wait of now, or else the next one, although nothing has happened to the network. */
    void nudge();

    /** Ends every wait, now and later. */
    void stop();

    /** Frees what the alarm holds. */
    @Override
    void close();
}
