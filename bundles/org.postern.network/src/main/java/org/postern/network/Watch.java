// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.network.system.Alarm;

/**
 * Waits for the alarm, lets the changes settle, looks, and tells the listeners. Runs on a thread of its own, on which the
 * listeners are told, from the first listener to the last.
 */
final class Watch implements Runnable {

    /** A move to another network is some twenty events, rarely more than a few tens of milliseconds apart. */
    static final Duration QUIET = Duration.ofMillis(100);

    /** Then we look even if it goes on. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private final Outlook outlook;
    private final Alarm alarm;
    private final LongSupplier nanoTime;
    private final Logger logger;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private volatile boolean settling;
    private final AtomicLong events = new AtomicLong();

    Watch(Outlook outlook, Alarm alarm, LongSupplier nanoTime, Logger logger) {
        this.outlook = outlook;
        this.alarm = alarm;
        this.nanoTime = nanoTime;
        this.logger = logger;
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Whether there is still someone to tell. */
    boolean remove(Listener listener) {
        listeners.remove(listener);
        return !listeners.isEmpty();
    }

    /** Any thread. Whether something has happened that has not been looked at yet. */
    boolean settling() {
        return settling;
    }

    /** Any thread. How often something happened, whether or not it made a difference; several things at once count once. */
    long events() {
        return events.get();
    }

    /** Any thread. A listener may be told once more if that has begun. */
    void stop() {
        stopped = true;
        alarm.stop();
    }

    /** That a contributed signal changed is no event of the network: nothing has to settle, and no vigil is disturbed. */
    @Override
    public void run() {
        try (alarm;
                Subscription contributed = outlook.contributed().follow(alarm::nudge)) {
            while (!stopped) {
                if (alarm.await()) {
                    settling = true;
                    events.incrementAndGet();
                    settle();
                }
                publish();
            }
        }
    }

    private void settle() {
        long start = nanoTime.getAsLong();
        Duration wait = patience(start);
        while (!wait.isNegative() && stirred(wait)) {
            wait = patience(start);
        }
    }

    /** Whether something happened, or a nudge cut the wait short. */
    private boolean stirred(Duration wait) {
        long begin = nanoTime.getAsLong();
        if (alarm.await(wait)) {
            events.incrementAndGet();
            return true;
        }
        Duration waited = Duration.ofNanos(nanoTime.getAsLong() - begin);
        return !stopped && waited.compareTo(wait.truncatedTo(ChronoUnit.MILLIS)) < 0; // as exact as a system waits
    }

    private Duration patience(long start) {
        boolean expectant = alarm.expectant();
        Duration left = (expectant ? alarm.answerWithin() : LONGEST).minusNanos(nanoTime.getAsLong() - start);
        return expectant || left.compareTo(QUIET) < 0 ? left : QUIET;
    }

    private void publish() {
        if (stopped) {
            return; // also if that came while the last events settled
        }
        List<Listener> present = List.copyOf(listeners); // who comes during the look has seen it already
        try {
            NetworkSnapshot snapshot = outlook.look();
            settling = false;
            present.stream().takeWhile(l -> !stopped).forEach(l -> tell(l, snapshot));
        } catch (RuntimeException e) {
            settling = false;
            logger.error("The network could not be read.", e);
        }
    }

    private void tell(Listener listener, NetworkSnapshot snapshot) {
        try {
            listener.tell(snapshot);
        } catch (RuntimeException e) {
            logger.error("A listener to network changes failed.", e);
        }
    }
}
