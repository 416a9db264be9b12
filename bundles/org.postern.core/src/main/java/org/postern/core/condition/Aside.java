// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls what others contributed on threads of its own, and waits no longer than agreed. */
final class Aside implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(Aside::thread);

    /**
     * What the call gives.
     *
     * @throws TimeoutException if it took longer than that; it is interrupted then, and no longer waited for
     * @throws InterruptedException if the caller was interrupted, and so is the call
     */
    <T> T call(Callable<T> call, Duration deadline) throws ExecutionException, TimeoutException, InterruptedException {
        Future<T> running = threads.submit(call);
        try {
            return running.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            running.cancel(true); // does nothing to one that has ended
        }
    }

    /** Nobody waits for it; what it throws is lost with it. */
    void start(Runnable call) {
        if (!threads.isShutdown()) {
            threads.submit(call);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Postern contributions");
        thread.setDaemon(true);
        return thread;
    }
}
