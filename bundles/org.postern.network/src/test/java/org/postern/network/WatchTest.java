// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;

class WatchTest {

    private static final NetworkSnapshot HOME = FakeSystem.network("192.168.1.1");
    private static final NetworkSnapshot OFFICE = FakeSystem.network("10.0.0.1");

    private final SaidSignals signals = new SaidSignals();
    private final RecordedLog log = new RecordedLog();
    private final List<NetworkSnapshot> told = new ArrayList<>();

    @Test
    void looksOnceAfterABurstHasSettled() {
        FakeSystem system = new FakeSystem(1000, 1030, 1090);

        run(system, HOME);

        assertEquals(List.of(Duration.ofMillis(1090).plus(Watch.QUIET)), system.looks);
    }

    @Test
    void isNotAtRestBecauseAContributedSignalChangesMeanwhile() {
        FakeSystem system = new FakeSystem(1000, 1090);
        system.nudges.add(Duration.ofMillis(1010));

        run(system, HOME);

        assertEquals(List.of(Duration.ofMillis(1090).plus(Watch.QUIET)), system.looks);
    }

    @Test
    void looksAfterASecondEvenIfEventsGoOn() {
        FakeSystem system = new FakeSystem(
                IntStream.rangeClosed(1, 21).mapToObj(i -> i * 50).toArray(Integer[]::new));

        run(system, HOME);

        assertEquals(Duration.ofMillis(50).plus(Watch.LONGEST), system.looks.get(0));
    }

    @Test
    void waitsLongerForAnAnswerThatIsExpected() {
        FakeSystem system = new FakeSystem(1000);
        system.outstandingUntil = Duration.ofMillis(2100);

        run(system, HOME);

        assertEquals(List.of(Duration.ofMillis(2100)), system.looks);
    }

    @Test
    void letsAnEventSettleThatComesWhenTheTimeForAnAnswerIsAlmostOver() {
        FakeSystem system = new FakeSystem(1000, 2090);
        system.outstandingUntil = Duration.ofMillis(2100);

        run(system, HOME);

        assertEquals(List.of(Duration.ofMillis(2090).plus(Watch.QUIET)), system.looks);
    }

    @Test
    void looksAfterTheTimeForAnAnswerEvenIfAnotherIsAwaited() {
        FakeSystem system = new FakeSystem(1000);
        system.outstandingUntil = Duration.ofMillis(9000);

        run(system, HOME);

        assertEquals(List.of(Duration.ofMillis(1000).plus(system.answerWithin())), system.looks);
    }

    @Test
    void isNotUnsettledByAnAnswerThatComesLate() {
        FakeSystem system = new FakeSystem();
        system.nudges.add(Duration.ofMillis(5000));
        system.snapshot = OFFICE;
        Watch watch = watch(system);
        List<Boolean> settling = new ArrayList<>();
        system.atLook = () -> settling.add(watch.settling());
        watch.add(new Listener(told::add, HOME));

        watch.run();

        assertEquals(List.of(OFFICE), told);
        assertEquals(List.of(false), settling);
        assertEquals(0, watch.events());
    }

    @Test
    void tellsADifference() {
        FakeSystem system = new FakeSystem(1000);
        system.snapshot = OFFICE;

        run(system, HOME);

        assertEquals(List.of(OFFICE), told);
    }

    @Test
    void keepsQuietWhenNothingDiffers() {
        FakeSystem system = new FakeSystem(1000, 3000);
        system.snapshot = HOME;

        run(system, HOME);

        assertEquals(2, system.looks.size());
        assertEquals(List.of(), told);
    }

    @Test
    void aListenerThatFailsHarmsNoOther() {
        FakeSystem system = new FakeSystem(1000);
        system.snapshot = OFFICE;
        Watch watch = watch(system);
        watch.add(new Listener(
                s -> {
                    throw new IllegalStateException("broken");
                },
                HOME));
        watch.add(new Listener(told::add, HOME));

        watch.run();

        assertEquals(List.of(OFFICE), told);
        assertEquals(List.of("A listener to network changes failed."), log.messages);
    }

    @Test
    void freesTheAlarmInTheEnd() {
        FakeSystem system = new FakeSystem(1000);

        run(system, HOME);

        assertTrue(system.closed);
    }

    @Test
    void isSettlingFromTheFirstEventToTheLook() {
        FakeSystem system = new FakeSystem(1000, 1030);
        system.snapshot = OFFICE;
        Watch watch = watch(system);
        List<Boolean> settling = new ArrayList<>();
        system.atLook = () -> settling.add(watch.settling());
        watch.add(new Listener(change -> settling.add(watch.settling()), HOME));

        settling.add(watch.settling());
        watch.run();

        assertEquals(List.of(false, true, false), settling);
    }

    @Test
    void isAtRestAgainAlsoWhereTheLookFails() {
        FakeSystem system = new FakeSystem(1000);
        system.atLook = () -> {
            throw new IllegalStateException("no table");
        };
        Watch watch = watch(system);

        watch.run();

        assertFalse(watch.settling());
    }

    private void run(FakeSystem system, NetworkSnapshot known) {
        Watch watch = watch(system);
        watch.add(new Listener(told::add, known));
        watch.run();
    }

    private Watch watch(FakeSystem system) {
        Watch watch = new Watch(new Outlook(system, signals), system, system::nanoTime, log.logger());
        system.afterLastEvent = watch::stop;
        return watch;
    }
}
