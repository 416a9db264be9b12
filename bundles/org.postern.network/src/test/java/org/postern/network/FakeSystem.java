// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;

/** A system whose events come at given times after the start, and whose clock moves only while it is waited for them. */
final class FakeSystem implements OperatingSystem, Alarm {

    final List<Duration> looks = new ArrayList<>();
    NetworkSnapshot snapshot = NetworkSnapshot.OFFLINE;
    Optional<IOException> refusal = Optional.empty();
    Duration outstandingUntil = Duration.ZERO;
    boolean closed;
    Runnable afterLastEvent = () -> {};
    Runnable atLook = () -> {};
    private final Deque<Duration> events;
    final Deque<Duration> nudges = new ArrayDeque<>();
    private Duration now = Duration.ZERO;

    FakeSystem(Integer... millis) {
        events = new ArrayDeque<>(Arrays.stream(millis).map(Duration::ofMillis).toList());
    }

    static NetworkSnapshot network(String gateway) {
        Signal signal = new Signal(SignalName.GATEWAY, gateway, Optional.of("eth0"), "test", true);
        return new NetworkSnapshot(List.of(signal));
    }

    long nanoTime() {
        return now.toNanos();
    }

    @Override
    public NetworkSnapshot look() {
        looks.add(now);
        atLook.run();
        return snapshot;
    }

    @Override
    public Alarm alarm() throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return this;
    }

    @Override
    public boolean await() {
        if (events.isEmpty() && nudges.isEmpty()) {
            afterLastEvent.run();
            return false;
        }
        return await(Duration.ofDays(1));
    }

    @Override
    public boolean await(Duration longest) {
        Duration end = now.plus(longest);
        Duration event = events.isEmpty() ? end.plusNanos(1) : events.peek();
        if (!nudges.isEmpty() && nudges.peek().compareTo(event) < 0) {
            now = nudges.remove();
            return false;
        }
        boolean comes = event.compareTo(end) <= 0;
        now = comes ? events.remove() : end;
        return comes;
    }

    @Override
    public Duration outstanding() {
        return outstandingUntil.compareTo(now) > 0 ? outstandingUntil.minus(now) : Duration.ZERO;
    }

    @Override
    public Duration answerWithin() {
        return Duration.ofMillis(1_500);
    }

    @Override
    public void nudge() {}

    @Override
    public void stop() {
        events.clear();
    }

    @Override
    public void close() {
        closed = true;
    }
}
