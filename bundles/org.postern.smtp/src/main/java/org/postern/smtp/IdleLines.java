// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Lines that stand idle for the next message: one a profile, few in all, none for long. Safe for use from any thread; nobody
 * waits here.
 */
final class IdleLines implements AutoCloseable {

    private static final int MOST = 4;

    private final Duration longest;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, IdleLines::daemon);
    private final Map<String, Resting> lines = new LinkedHashMap<>();
    private boolean closed;

    /** @param longest how long a line is kept for the next message; not at all if zero */
    IdleLines(Duration longest) {
        this.longest = longest;
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(1, TimeUnit.MINUTES);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern idle connections");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes out the line of that profile; one that stands on other terms is left. */
    Optional<Line> take(Terms terms) {
        Optional<Resting> found;
        synchronized (this) {
            found = Optional.ofNullable(lines.remove(terms.profile().id()));
        }
        found.ifPresent(Resting::wake);
        found.filter(resting -> !resting.terms.equals(terms)).ifPresent(other -> later(List.of(other)));
        return found.filter(resting -> resting.terms.equals(terms)).map(resting -> resting.line);
    }

    /** Lays a line aside for the next message. Says no if it is not wanted: the caller ends it then. */
    boolean keep(Terms terms, Line line) {
        Resting resting = new Resting(terms, line);
        synchronized (this) {
            String id = terms.profile().id();
            if (closed || longest.isZero() || lines.size() >= MOST || lines.containsKey(id)) {
                return false;
            }
            lines.put(id, resting);
            resting.end = thread.schedule(() -> expire(resting), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private void expire(Resting resting) {
        boolean idle;
        synchronized (this) {
            idle = lines.remove(resting.terms.profile().id(), resting);
        }
        if (idle) {
            resting.line.part();
        }
    }

    /** Leaves all of them soon. Returns at once. */
    void leave() {
        later(all());
    }

    private void later(List<Resting> left) {
        synchronized (this) {
            if (!closed && !left.isEmpty()) {
                thread.execute(() -> left.forEach(resting -> resting.line.part()));
            }
        }
    }

    private synchronized List<Resting> all() {
        List<Resting> all = new ArrayList<>(lines.values());
        all.forEach(Resting::wake);
        lines.clear();
        return all;
    }

    /** Leaves all of them, for good. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.shutdown();
        all().forEach(resting -> resting.line.part());
    }

    /** A line at rest; the same one may come to rest again and again. */
    private static final class Resting {

        private final Terms terms;
        private final Line line;
        private Future<?> end = CompletableFuture.completedFuture(null);

        Resting(Terms terms, Line line) {
            this.terms = terms;
            this.line = line;
        }

        void wake() {
            end.cancel(false);
        }
    }
}
