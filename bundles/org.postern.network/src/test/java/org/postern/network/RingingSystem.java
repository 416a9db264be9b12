// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.postern.api.network.NetworkSnapshot;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;
import org.postern.network.system.RungAlarm;

/** A system whose alarm goes off when the test says so. */
final class RingingSystem implements OperatingSystem {

    /** Has a permit for each alarm that was freed. */
    final Semaphore closed = new Semaphore(0);

    /** How many were opened. */
    final AtomicInteger alarms = new AtomicInteger();

    volatile NetworkSnapshot snapshot = NetworkSnapshot.OFFLINE;
    Optional<IOException> refusal = Optional.empty();

    /** Has a permit for each time that a look was told to wait for the answer. */
    final Semaphore waits = new Semaphore(0);

    private volatile boolean asked;
    private volatile RungAlarm bell = alarmOf(closed);

    void change(NetworkSnapshot to) {
        snapshot = to;
        bell.ring();
    }

    /** Of the network now, something is told only when it is asked for. */
    void keepsSomethingBack() {
        asked = true;
    }

    void answer(NetworkSnapshot with) {
        snapshot = with;
        asked = false;
        bell.nudge();
    }

    @Override
    public NetworkSnapshot look() {
        return snapshot;
    }

    @Override
    public Duration patience() {
        if (asked) {
            waits.release();
        }
        return asked ? RungAlarm.NEVER : Duration.ZERO;
    }

    @Override
    public Alarm alarm() throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        alarms.incrementAndGet();
        bell = alarmOf(closed);
        return bell;
    }

    private static RungAlarm alarmOf(Semaphore closed) {
        return new RungAlarm(RungAlarm.NEVER, () -> false, closed::release);
    }
}
