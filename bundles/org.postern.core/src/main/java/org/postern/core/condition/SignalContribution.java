// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.rule.SignalSource;
import org.postern.api.rule.SignalSource.Observation;
import org.postern.core.Words;

/**
 * A contributed signal at arm's length: its source is made when first asked for, called aside with a deadline, and left alone
 * from its first failure on, for as long as its bundle stays as it is. What it said is kept while it is followed.
 */
final class SignalContribution {

    private static final Words WORDS = new Words(SignalContribution.class);

    private static final int MOST = 64;

    private final SignalDeclaration declaration;
    private final Callable<SignalSource> source;
    private final Aside aside;
    private final Deadlines deadlines;
    private final Runnable changed;
    private final Logger logger;
    private final Allowance changes;
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private final AtomicLong rings = new AtomicLong();
    private volatile @Nullable List<Signal> kept;
    private volatile @Nullable Subscription following;
    private @Nullable SignalSource made;

    /** @param changed told, on the contributor's thread, that it may say something else now */
    SignalContribution(
            SignalDeclaration declaration,
            Callable<SignalSource> source,
            Aside aside,
            Deadlines deadlines,
            Allowance changes,
            Runnable changed,
            Logger logger) {
        this.declaration = declaration;
        this.source = source;
        this.aside = aside;
        this.deadlines = deadlines;
        this.changes = changes;
        this.changed = changed;
        this.logger = logger;
    }

    SignalDeclaration declaration() {
        return declaration;
    }

    /** Why it says nothing, as half a sentence. */
    Optional<String> failure() {
        return Optional.of(failure.get()).filter(reason -> !reason.isEmpty());
    }

    /** @param followed whether somebody wants to know of changes; it is followed then, if it is not yet */
    List<Signal> observe(boolean followed) {
        List<Signal> known = kept;
        if (known != null) {
            return known;
        }
        try {
            return failure.get().isEmpty() ? ask(followed) : List.of();
        } catch (ExecutionException e) {
            fail("signal.failed", e.getCause());
        } catch (TimeoutException e) {
            fail("signal.late", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private List<Signal> ask(boolean followed) throws ExecutionException, TimeoutException, InterruptedException {
        SignalSource asked = aside.call(this::source, deadlines.preparing());
        if (followed) {
            follow(asked);
        }
        long before = rings.get();
        List<Signal> said = aside.call(() -> read(asked), deadlines.passive());
        keep(said, before);
        return said;
    }

    /** Unless a change came meanwhile, before or after this looks. */
    private void keep(List<Signal> said, long before) {
        if (following != null) {
            kept = said;
            if (rings.get() != before || !failure.get().isEmpty()) {
                kept = null;
            }
        }
    }

    private synchronized void follow(SignalSource asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (following == null) {
            following = aside.call(
                    () -> Objects.requireNonNull(asked.follow(declaration.parameters(), this::ring)),
                    deadlines.preparing());
        }
    }

    /** Whether or not it is still followed: a source may be late to hear that it is not. */
    private void ring() {
        if (!failure.get().isEmpty()) {
            return;
        }
        rings.incrementAndGet();
        kept = null;
        if (changes.exceeded()) {
            fail("signal.restless", null);
        }
        changed.run();
    }

    /** Nobody wants to know of changes any more. Returns at once. */
    void release() {
        aside.start(() -> {
            Subscription ended = leave();
            if (ended != null) {
                ended.close();
            }
        });
    }

    private synchronized @Nullable Subscription leave() {
        Subscription left = following;
        following = null;
        kept = null;
        return left;
    }

    private List<Signal> read(SignalSource asked) {
        List<Signal> signals = new ArrayList<>();
        for (Observation observation : asked.observe(declaration.parameters())) {
            if (signals.size() == MOST) {
                throw new IllegalArgumentException("More than " + MOST + " values.");
            }
            signals.add(declaration.signal(observation));
        }
        return List.copyOf(signals);
    }

    private void fail(String key, @Nullable Throwable cause) {
        String name = declaration.name().id();
        if (failure.compareAndSet("", WORDS.text(key, name, declaration.contributor()))) {
            logger.error(
                    "The signal {} of {} is left out until its bundle changes: {}",
                    name,
                    declaration.contributor(),
                    key,
                    cause);
        }
        release();
    }

    private synchronized SignalSource source() throws Exception {
        SignalSource ready = made;
        if (ready == null) {
            ready = Objects.requireNonNull(source.call());
            made = ready;
        }
        return ready;
    }
}
