// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postern.api.network.NetworkSnapshot;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;

/** A system whose alarm goes off when the test says so. */
final class RingingSystem implements OperatingSystem {

    /** Has a permit for each alarm that was freed. */
    final Semaphore closed = new Semaphore(0);

    volatile NetworkSnapshot snapshot = NetworkSnapshot.OFFLINE;
    Optional<IOException> refusal = Optional.empty();
    private volatile Bell bell = new Bell();

    void change(NetworkSnapshot to) {
        snapshot = to;
        bell.rings.release();
    }

    @Override
    public NetworkSnapshot look() {
        return snapshot;
    }

    @Override
    public Alarm alarm() throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        bell = new Bell();
        return bell;
    }

    private final class Bell implements Alarm {

        private static final int FOR_EVER = 1_000_000;

        private final Semaphore rings = new Semaphore(0);

        @Override
        public void await() {
            rings.acquireUninterruptibly();
        }

        @Override
        public boolean await(Duration longest) {
            try {
                return rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        }

        @Override
        public boolean expectant() {
            return false;
        }

        @Override
        public void stop() {
            rings.release(FOR_EVER);
        }

        @Override
        public void close() {
            closed.release();
        }
    }
}
