// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An alarm that other threads ring, and that ends a wait by itself after a time, for where nobody does. */
public final class RungAlarm implements Alarm {

    /** For where every change is rung. */
    public static final Duration NEVER = Duration.ofDays(36_500);

    /** How long the programs of a busy system may take to answer. */
    public static final Duration ANSWER = Duration.ofSeconds(5);

    private final Duration period;
    private final BooleanSupplier expectant;
    private final Runnable closing;
    private boolean rung;
    private boolean nudged;
    private boolean stopped;

    /**
     * @param period after which {@link #await()} ends though nobody has rung
     * @param expectant whether the system was asked something and has not answered yet
     * @param closing frees what rings, so that nobody does any more
     */
    public RungAlarm(Duration period, BooleanSupplier expectant, Runnable closing) {
        this.period = period;
        this.expectant = expectant;
        this.closing = closing;
    }

    /** Something may have changed. Any thread, also while this is being closed. */
    public synchronized void ring() {
        rung = true;
        notifyAll();
    }

    @Override
    public boolean await() {
        return await(period);
    }

    @Override
    public synchronized boolean await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); resting() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            stop();
        }
        boolean event = rung && !stopped;
        rung = false;
        nudged = false;
        return event;
    }

    private boolean resting() {
        return !rung && !nudged && !stopped;
    }

    @Override
    public Duration outstanding() {
        return expectant.getAsBoolean() ? ANSWER : Duration.ZERO;
    }

    @Override
    public Duration answerWithin() {
        return ANSWER;
    }

    @Override
    public synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public void close() {
        stop();
        closing.run();
    }
}
