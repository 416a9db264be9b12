// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.time.Duration;

/**
 * Goes off when something about the network may have changed, without saying what. One thread waits and closes; any
 * thread may {@link #stop}.
 */
public interface Alarm extends AutoCloseable {

    /** Waits for the next event, or until stopped. */
    void await();

    /** Waits for the next event, at most that long; whether there was one. */
    boolean await(Duration longest);

    /** Whether the system was asked something about the network as it is now and has not answered yet. */
    boolean expectant();

    /** Ends every wait, now and later. */
    void stop();

    /** Frees what the alarm holds. */
    @Override
    void close();
}
