// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.postern.api.network.NetworkSnapshot;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;
import org.postern.network.system.RungAlarm;

/** A system whose alarm goes off when the test says so. */
final class RingingSystem implements OperatingSystem {

    /** Has a permit for each alarm that was freed. */
    final Semaphore closed = new Semaphore(0);

    volatile NetworkSnapshot snapshot = NetworkSnapshot.OFFLINE;
    Optional<IOException> refusal = Optional.empty();
    private volatile RungAlarm bell = alarmOf(closed);

    void change(NetworkSnapshot to) {
        snapshot = to;
        bell.ring();
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
        bell = alarmOf(closed);
        return bell;
    }

    private static RungAlarm alarmOf(Semaphore closed) {
        return new RungAlarm(RungAlarm.NEVER, () -> false, closed::release);
    }
}
