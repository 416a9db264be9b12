// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.postern.api.profile.SmtpProfile;

/**
 * Lines that stand idle for the next message: of each profile as many as it may have, of few profiles, none for long.
 * Safe for use from any thread; nobody waits here.
 */
final class IdleLines implements AutoCloseable {

    private static final int MOST_PROFILES = 4;

    private final Duration longest;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, IdleLines::daemon);

    /** By the profile, the last one used first: so those that are not needed any more end. */
    private final Map<String, Deque<Resting>> lines = new HashMap<>();

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

    /** Takes out a line of that profile; those that stand on other terms are left. */
    synchronized Optional<Line> take(Terms terms) {
        Deque<Resting> found = of(terms.profile().id());
        List<Resting> others =
                found.stream().filter(resting -> !resting.terms.equals(terms)).toList();
        others.forEach(this::remove);
        later(others);
        Optional<Resting> last = Optional.ofNullable(found.peek());
        last.ifPresent(this::remove);
        return last.map(resting -> resting.line);
    }

    private Deque<Resting> of(String profile) {
        return lines.getOrDefault(profile, new ArrayDeque<>());
    }

    private boolean remove(Resting resting) {
        resting.end.cancel(false);
        String profile = resting.terms.profile().id();
        boolean found = of(profile).remove(resting);
        if (of(profile).isEmpty()) {
            lines.remove(profile);
        }
        return found;
    }

    /** Lays a line aside for the next message. Says no if it is not wanted: the caller ends it then. */
    boolean keep(Terms terms, Line line) {
        Resting resting = new Resting(terms, line);
        synchronized (this) {
            if (closed || longest.isZero() || full(terms.profile())) {
                return false;
            }
            lines.computeIfAbsent(terms.profile().id(), id -> new ArrayDeque<>())
                    .push(resting);
            resting.end = thread.schedule(() -> expire(resting), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private boolean full(SmtpProfile profile) {
        Deque<Resting> kept = of(profile.id());
        return kept.size() >= profile.particulars().limits().connections().orElse(1)
                || kept.isEmpty() && lines.size() >= MOST_PROFILES;
    }

    private void expire(Resting resting) {
        boolean idle;
        synchronized (this) {
            idle = remove(resting);
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
        List<Resting> all = lines.values().stream().flatMap(Deque::stream).toList();
        all.forEach(this::remove);
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
    }
}
