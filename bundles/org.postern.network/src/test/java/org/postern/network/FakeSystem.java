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
    boolean expectant;
    boolean incompleteUntilTheLastEvent;
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
    public boolean incomplete() {
        return incompleteUntilTheLastEvent && !events.isEmpty();
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
        if (events.isEmpty()) {
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
    public boolean expectant() {
        return expectant;
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
