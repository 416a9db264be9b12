// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.osgi.service.log.Logger;
import org.postern.api.settings.SettingsException;

/** Looks at the server that has a policy from time to time, on a thread of its own. Of several processes one looks. */
final class PolicyRounds {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOST_OFTEN = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final PolicyFetch fetch;
    private final Supplier<Https> https;
    private final Clock clock;
    private final Logger logger;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(PolicyRounds::daemon);

    /** @param https made anew for each look, since it keeps threads */
    PolicyRounds(PolicyFetch fetch, Supplier<Https> https, Clock clock, Logger logger) {
        this.fetch = fetch;
        this.https = https;
        this.clock = clock;
        this.logger = logger;
    }

    /** For what lies on a server. */
    static PolicyRounds of(Place place, LayeredFiles files, Supplier<SSLContext> trust, Logger logger) {
        PolicyAddress address = PolicyAddress.of(place.address().orElseThrow());
        Clock clock = Clock.systemUTC();
        PolicyFetch fetch = new PolicyFetch(address, place, files, clock);
        return new PolicyRounds(fetch, () -> new Https(address, PATIENCE, trust.get()), clock, logger);
    }

    void start() {
        thread.execute(this::round);
    }

    void stop() {
        thread.shutdownNow();
    }

    /**
     * Looks now, and waits for the end of it.
     *
     * @throws SettingsException if the copy cannot be kept
     */
    void now() {
        try {
            thread.submit(() -> {
                        fetch.look(https.get());
                        return true;
                    })
                    .get();
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new SettingsException(Words.text("unkept", String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        try {
            if (wait(fetch.kept()).isZero()) {
                fetch.look(https.get());
            }
        } catch (IOException | RuntimeException e) {
            logger.warn("The organisation's policy could not be kept", e);
        }
        if (!thread.isShutdown()) {
            long seconds = Math.max(MOST_OFTEN.toSeconds(), wait(fetch.kept()).toSeconds());
            thread.schedule(this::round, seconds, TimeUnit.SECONDS);
        }
    }

    /** How long until the next look; a clock that was put back is no reason to wait longer. */
    private Duration wait(Copy kept) {
        Instant now = clock.instant();
        Instant next = kept.looked().plus(kept.unreached().isPresent() ? AFTER_FAILURE : USUAL);
        return kept.looked().isAfter(now) || !next.isAfter(now) ? Duration.ZERO : Duration.between(now, next);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern policy");
        thread.setDaemon(true);
        return thread;
    }
}
