// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.log.Logger;

/** The keeper's thread, which rests until something is to be done. A fault in one thing must not be the last one. */
final class KeeperThread {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, KeeperThread::daemon);
    private final Logger logger;

    KeeperThread(Logger logger) {
        this.logger = logger;
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern keeper");
        thread.setDaemon(true);
        return thread;
    }

    /** Does it after all that was said before; nothing, once it has ended. */
    void run(Runnable task) {
        if (!executor.isShutdown()) {
            executor.execute(guarded(task));
        }
    }

    /** Ends after what was said before; no alarm goes off any more. */
    void end() {
        executor.shutdown();
    }

    Alarm alarm() {
        return new Alarm();
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                logger.error("The keeper failed at one thing, and goes on", e);
            }
        };
    }

    /** Something to be done on that thread after a while. Of that thread. */
    final class Alarm {

        private Optional<Future<?>> set = Optional.empty();

        private Alarm() {}

        /** Until it is called off, also if it has gone off. */
        boolean isSet() {
            return set.isPresent();
        }

        void set(Duration delay, Runnable task) {
            callOff();
            long millis = Math.max(delay.toMillis(), 1);
            set = Optional.of(executor.schedule(guarded(task), millis, TimeUnit.MILLISECONDS));
        }

        void callOff() {
            set.ifPresent(future -> future.cancel(false));
            set = Optional.empty();
        }
    }
}
