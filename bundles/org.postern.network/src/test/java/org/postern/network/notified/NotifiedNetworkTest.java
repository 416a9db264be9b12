// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Alarm;
import org.postern.network.system.Once;
import org.postern.network.system.OperatingSystem;
import org.postern.network.system.Passive;
import org.postern.network.system.RungAlarm;

@Timeout(20)
class NotifiedNetworkTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final List<Signal> HOME = List.of(
            Passive.on("en0", SignalName.INTERFACE, "wifi", "test"),
            Passive.on("en0", SignalName.GATEWAY, "192.168.1.1", "test"),
            Passive.on("en9", SignalName.DNS_DOMAIN, "gone.example", "test"));
    private static final Signal SEEN = Passive.on("en0", SignalName.ADDRESS, "192.168.1.20/24", "Java");

    private final LinkedBlockingQueue<List<Signal>> answers = new LinkedBlockingQueue<>();
    private final Semaphore asked = new Semaphore(0);
    private final List<Runnable> told = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Optional<IOException> refusal = Optional.empty();
    private final NotifiedNetwork network =
            new NotifiedNetwork(new ByJava(), this::begin, List.of(this::answer), new Once(complaints::add));

    /** What Java sees. */
    private static final class ByJava implements OperatingSystem {

        @Override
        public NetworkSnapshot look() {
            return new NetworkSnapshot(List.of(
                    Passive.on("en0", SignalName.INTERFACE, "ethernet", "Java"),
                    SEEN,
                    Passive.on("en0", SignalName.GATEWAY, "0.0.0.0", "Java")));
        }

        @Override
        public Alarm alarm() {
            throw new UnsupportedOperationException();
        }
    }

    private Subscription begin(Runnable changed) throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        told.add(changed);
        return () -> told.remove(changed);
    }

    private List<Signal> answer() throws IOException {
        asked.release();
        try {
            return answers.take();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void whatWasToldStandsInForWhatJavaGuesses() {
        try (Alarm alarm = network.alarm()) {
            answers.add(HOME);
            alarm.await(LONG);

            assertEquals(List.of(SEEN, HOME.get(0), HOME.get(1)), network.look().signals());
        }
    }

    @Test
    void isIncompleteUntilTheWitnessHasSpoken() {
        Duration before = network.patience();
        try (Alarm alarm = network.alarm()) {
            Duration asked = alarm.outstanding();
            answers.add(HOME);
            boolean event = alarm.await(LONG);

            assertEquals(List.of(RungAlarm.ANSWER, RungAlarm.ANSWER, false), List.of(before, asked, event));
            assertTrue(alarm.outstanding().isZero());
            assertTrue(network.patience().isZero());
        }
        assertTrue(network.patience().isZero()); // for a moment more
    }

    @Test
    void whatWasToldBeforeAnEventCountsNoMore() {
        try (Alarm alarm = network.alarm()) {
            answers.add(HOME);
            alarm.await(LONG);

            told.forEach(Runnable::run);

            assertTrue(alarm.await(LONG));
            assertFalse(alarm.outstanding().isZero());
            assertEquals(3, network.look().signals().size());
            assertTrue(network.look().signals().contains(SEEN));
            assertFalse(network.look().signals().contains(HOME.get(1)));
        }
    }

    @Test
    void asksAgainWhatWasAskedWhileSomethingHappened() throws InterruptedException {
        try (Alarm alarm = network.alarm()) {
            asked.acquire();
            told.forEach(Runnable::run);
            answers.add(HOME);
            answers.add(List.of(HOME.get(1)));
            while (!alarm.outstanding().isZero()) {
                alarm.await(LONG);
            }

            assertFalse(network.look().signals().contains(HOME.get(0)));
        }
    }

    @Test
    void whereOneWitnessFailsTheOthersAreHeard() {
        Witness broken = () -> {
            throw new IOException("no answer");
        };
        NotifiedNetwork both =
                new NotifiedNetwork(new ByJava(), this::begin, List.of(broken, this::answer), complaints::add);
        try (Alarm alarm = both.alarm()) {
            answers.add(HOME);
            alarm.await(LONG);

            assertTrue(both.look().signals().contains(HOME.get(0)));
        }
        assertEquals(List.of("Less is known of the network: no answer"), complaints);
    }

    @Test
    void isFollowedOnlyWhileItIsWatched() {
        network.alarm().close();

        assertEquals(List.of(), told);
    }

    @Test
    void saysOnceThatTheSystemDoesNotTell() {
        refusal = Optional.of(new IOException("no native library"));

        network.alarm().close();
        network.alarm().close();

        assertEquals(List.of("Network changes are noticed some seconds late: no native library"), complaints);
    }
}
