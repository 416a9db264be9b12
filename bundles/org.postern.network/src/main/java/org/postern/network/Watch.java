// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.osgi.service.log.Logger;
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
    private final Object answers = new Object();
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

    /** Any thread but the listeners'. Waits for what a look would miss, as long as the system finds that worth while. */
    void awaitAnswers() {
        synchronized (answers) { // an answer that comes meanwhile is told after the wait has begun
            long begin = nanoTime.getAsLong();
            Duration most = outlook.system().patience();
            Duration left = most;
            while (!stopped && left.compareTo(Duration.ZERO) > 0 && pause(left)) {
                Duration rest = most.minusNanos(nanoTime.getAsLong() - begin);
                left = shorter(outlook.system().patience(), rest);
            }
        }
    }

    /** Whether it may be waited again. */
    private boolean pause(Duration longest) {
        try {
            TimeUnit.NANOSECONDS.timedWait(answers, longest.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void letLook() {
        synchronized (answers) {
            answers.notifyAll();
        }
    }

    /** Any thread. A listener may be told once more if that has begun. */
    void stop() {
        stopped = true;
        alarm.stop();
        letLook();
    }

    /** Any thread. Looks again, though nothing happened to the network: nothing has to settle, and no vigil is disturbed. */
    void nudge() {
        alarm.nudge();
    }

    @Override
    public void run() {
        try (alarm) {
            while (!stopped) {
                if (stirs(alarm.await())) {
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

    private boolean stirs(boolean event) {
        if (event) {
            settling = true;
            events.incrementAndGet();
        }
        letLook();
        return event;
    }

    /** Whether something happened, or an answer or a nudge cut the wait short. */
    private boolean stirred(Duration wait) {
        long begin = nanoTime.getAsLong();
        if (stirs(alarm.await(wait))) {
            return true;
        }
        Duration waited = Duration.ofNanos(nanoTime.getAsLong() - begin);
        return !stopped && waited.compareTo(wait.truncatedTo(ChronoUnit.MILLIS)) < 0; // as exact as a system waits
    }

    private Duration patience(long start) {
        Duration answer = alarm.outstanding();
        Duration longest = answer.isZero() ? LONGEST : alarm.answerWithin();
        Duration left = longest.minusNanos(nanoTime.getAsLong() - start);
        return shorter(left, answer.compareTo(QUIET) < 0 ? QUIET : answer);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
