// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;
import org.postern.api.delivery.Residence;
import org.postern.testing.FakeOutbox;
import org.postern.testing.MemorySettings;

final class KeepingTest {

    private static final Logger SILENT = (Logger) Proxy.newProxyInstance(
            KeepingTest.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> null);

    private final MemorySettings settings = new MemorySettings();
    private final Semaphore opened = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);
    private final Residence residence = () -> {
        opened.release();
        return closed::release;
    };
    private final Keeping keeping = new Keeping(settings, new FakeOutbox(), () -> residence, SILENT);

    @AfterEach
    void close() {
        keeping.close();
    }

    @Test
    void theFirstServerOpensTheResidenceAndTheSecondDoesNotOpenItAgain() throws InterruptedException {
        keeping.look();
        settings.put(Samples.profile("home"));
        assertTrue(opened.tryAcquire(10, TimeUnit.SECONDS));
        settings.put(Samples.profile("office"));
        keeping.close();

        assertEquals(0, opened.availablePermits());
        assertEquals(1, closed.availablePermits());
    }

    @Test
    void oneThatWaitsForAnotherKeeperCanBeEnded() throws InterruptedException {
        Residence taken = () -> {
            opened.release();
            Thread.currentThread().join();
            return () -> {};
        };
        Keeping waiting = new Keeping(settings, new FakeOutbox(), () -> taken, SILENT);
        settings.put(Samples.profile("home"));
        assertTrue(opened.tryAcquire(10, TimeUnit.SECONDS));

        waiting.close();

        assertEquals(0, closed.availablePermits());
    }
}
