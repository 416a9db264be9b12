// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.time.Duration;

/**
 * Goes off when something about the network may have changed, without saying what. One thread waits and closes; any
 * thread may {@link #nudge} and {@link #stop}.
 */
public interface Alarm extends AutoCloseable {

    /** Waits for the next event, or until an answer comes, or until nudged or stopped; whether there was an event. */
    boolean await();

    /** The same, at most that long. */
    boolean await(Duration longest);

    /** How much longer to wait for what the system was asked of the network as it is now; zero if no answer is awaited. */
    Duration outstanding();

    /** How long such an answer may take, at most. */
    Duration answerWithin();

    /** Ends the wait of now, or else the next one, although nothing has happened to the network. */
    void nudge();

    /** Ends every wait, now and later. */
    void stop();

    /** Frees what the alarm holds. */
    @Override
    void close();
}
