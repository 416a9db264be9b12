// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;

/**
 * What witnesses told of the network as it is now. Asked once after each event, on a thread of its own; what was told before
 * the event is forgotten, since it speaks of another network. Safe for use from any thread.
 */
final class Testimony {

    /** So long it counts after nobody heard of events any more. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<Witness> witnesses;
    private final Consumer<String> complaints;
    private final LongSupplier nanoTime;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<List<Signal>> told = Optional.empty();
    private long toldAt;
    private long events;
    private boolean asking;

    /** @param complaints told in a sentence, that nothing can be told; any thread */
    Testimony(List<Witness> witnesses, Consumer<String> complaints, LongSupplier nanoTime) {
        this.witnesses = List.copyOf(witnesses);
        this.complaints = complaints;
        this.nanoTime = nanoTime;
    }

    synchronized List<Signal> told() {
        return told.orElse(List.of());
    }

    /** Whether something has not been told yet, or long ago, with nobody to hear of events since. */
    synchronized boolean incomplete() {
        return told.isEmpty() || listeners.isEmpty() && nanoTime.getAsLong() - toldAt > FRESH.toNanos();
    }

    synchronized boolean asking() {
        return asking;
    }

    /** @param answered called on any thread when everything has been told anew */
    Subscription follow(Runnable answered) {
        Runnable listener = () -> answered.run(); // each of them another one, whatever was given
        synchronized (this) {
            if (incomplete()) {
                told = Optional.empty();
                ask();
            }
            listeners.add(listener);
        }
        return () -> leave(listener);
    }

    private synchronized void leave(Runnable listener) {
        if (listeners.remove(listener)) {
            toldAt = nanoTime.getAsLong(); // until now every event was heard of
        }
    }

    synchronized void event() {
        events++;
        told = Optional.empty();
        ask();
    }

    /** Asks again though nobody knows of an event; until then all is as it was told. */
    synchronized void refresh() {
        ask();
    }

    private synchronized void ask() {
        if (!asking) {
            asking = true;
            Thread thread = new Thread(this::hear, "Postern network facts");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Until nothing happened while they spoke. */
    private void hear() {
        long before;
        List<Signal> answer;
        do {
            before = events();
            answer = witnesses.stream().flatMap(w -> answer(w).stream()).toList();
        } while (!accepted(answer, before));
        listeners.forEach(Runnable::run);
    }

    private synchronized long events() {
        return events;
    }

    private List<Signal> answer(Witness witness) {
        try {
            return witness.tell();
        } catch (IOException | RuntimeException e) {
            complaints.accept("Less is known of the network: " + e.getMessage());
            return List.of();
        }
    }

    private synchronized boolean accepted(List<Signal> answer, long before) {
        if (events != before) {
            return false;
        }
        told = Optional.of(answer);
        toldAt = nanoTime.getAsLong();
        asking = false;
        return true;
    }
}
