// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.delivery.Resident;
import org.postern.core.Platform;

class LockedResidenceTest {

    private final Logger logger = new Platform().logger();
    private final Store store;
    private final AtomicInteger living = new AtomicInteger();
    private final Resident resident = () -> {
        living.incrementAndGet();
        return living::decrementAndGet;
    };

    LockedResidenceTest(@TempDir Path state) {
        store = new Store(state, Clock.systemUTC(), logger);
    }

    @Test
    void residentsLiveWhileTheLockIsHeld() throws IOException, InterruptedException {
        Subscription residence = residence(resident).open();

        assertEquals(1, living.get());
        assertTrue(store.keeper.tryAcquire().isEmpty());
        residence.close();
        assertEquals(0, living.get());
        assertFalse(store.keeper.held());
    }

    @Test
    void theNextTakesOverWhenTheFirstEnds() throws InterruptedException {
        Subscription first = residence(resident).open();
        CountDownLatch second = new CountDownLatch(1);
        Thread waiting = new Thread(() -> take(second));
        waiting.start();

        assertEquals(1, living.get());
        first.close();

        assertTrue(second.await(30, TimeUnit.SECONDS));
        assertEquals(1, living.get());
        waiting.join();
    }

    @Test
    void oneThatCannotStartHarmsNoOther() throws InterruptedException {
        Resident broken = () -> {
            throw new IllegalStateException("no port");
        };

        residence(broken, resident).open();

        assertEquals(1, living.get());
    }

    private void take(CountDownLatch taken) {
        try {
            residence(resident).open();
            taken.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LockedResidence residence(Resident... residents) {
        return new LockedResidence(store, List.of(residents), logger);
    }
}
