// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.portable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postern.network.system.Alarm;

/** An alarm for a system that tells nothing: goes off every few seconds. */
public final class Tick implements Alarm {

    private static final Duration PERIOD = Duration.ofSeconds(15);

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void await() {
        await(PERIOD);
    }

    /** Never sees an event: what changed since the last tick has settled or will be seen by the next. */
    @Override
    public boolean await(Duration longest) {
        try {
            stopped.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
        return false;
    }

    @Override
    public boolean expectant() {
        return false;
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
    }
}
