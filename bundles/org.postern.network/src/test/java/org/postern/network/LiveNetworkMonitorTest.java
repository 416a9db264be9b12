// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.network.Vigil;

@Timeout(20)
class LiveNetworkMonitorTest {

    private static final Signal SITE =
            new Signal(new SignalName("org.example.site"), "london", Optional.empty(), "org.example", true);

    private final RecordedLog log = new RecordedLog();
    private final RingingSystem system = new RingingSystem();
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final SaidSignals signals = new SaidSignals();
    private final LiveNetworkMonitor monitor = new LiveNetworkMonitor(system, signals, log.logger(), later::add);
    private final BlockingQueue<NetworkSnapshot> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<NetworkSnapshot> toldToo = new LinkedBlockingQueue<>();

    @Test
    void looksAnewEachTime() {
        system.snapshot = FakeSystem.network("10.0.0.1");

        assertEquals(system.snapshot, monitor.current());
    }

    @Test
    void aSingleLookWaitsForTheAnswerAndStaysAWhile() throws InterruptedException {
        NetworkSnapshot whole = FakeSystem.network("10.0.0.1");

        NetworkSnapshot seen = lookAnswered(whole);

        assertEquals(whole, seen);
        assertFalse(system.closed.tryAcquire());
        later.remove().run();
        assertTrue(system.closed.tryAcquire(10, TimeUnit.SECONDS));
    }

    @Test
    void aLookIsAnsweredByTheWatchThatRuns() throws InterruptedException {
        monitor.listen(told::add);

        lookAnswered(FakeSystem.network("10.0.0.1"));

        assertEquals(1, system.alarms.get());
    }

    @Test
    void aLookWaitsForNobodyWhoCannotBeAsked() {
        system.refusal = Optional.of(new IOException("no native library"));
        monitor.listen(told::add).close();
        system.keepsSomethingBack();

        assertEquals(NetworkSnapshot.OFFLINE, monitor.current());
    }

    @Test
    void aVigilIsNotDisturbedByTheAnswerThatItWaitedFor() throws InterruptedException {
        system.keepsSomethingBack();
        CompletableFuture<Vigil> beginning = CompletableFuture.supplyAsync(monitor::vigil);
        system.waits.acquire();
        system.answer(FakeSystem.network("10.0.0.1"));

        try (Vigil vigil = beginning.join()) {
            assertFalse(vigil.disturbed());
        }
    }

    /** A look that begins before the rest is told. */
    private NetworkSnapshot lookAnswered(NetworkSnapshot whole) throws InterruptedException {
        system.keepsSomethingBack();
        CompletableFuture<NetworkSnapshot> look = CompletableFuture.supplyAsync(monitor::current);
        system.waits.acquire(2); // whether to, and how long
        system.answer(whole);
        return look.join();
    }

    @Test
    void tellsEveryListenerOfAChange() throws InterruptedException {
        monitor.listen(told::add);
        monitor.listen(toldToo::add);

        system.change(FakeSystem.network("10.0.0.1"));

        assertEquals(system.snapshot, told.take());
        assertEquals(system.snapshot, toldToo.take());
    }

    @Test
    void goesOnForTheListenerThatStays() throws InterruptedException {
        Subscription first = monitor.listen(told::add);
        monitor.listen(toldToo::add);
        first.close();
        first.close();

        system.change(FakeSystem.network("10.0.0.1"));

        assertEquals(system.snapshot, toldToo.take());
        assertTrue(told.isEmpty());
    }

    @Test
    void stopsWatchingWhenTheLastListenerLeaves() throws InterruptedException {
        monitor.listen(told::add).close();

        assertTrue(system.closed.tryAcquire(10, TimeUnit.SECONDS));
    }

    @Test
    void watchesAgainAfterItHadStopped() throws InterruptedException {
        monitor.listen(told::add).close();
        system.closed.acquire();
        monitor.listen(told::add);

        system.change(FakeSystem.network("10.0.0.1"));

        assertEquals(system.snapshot, told.take());
    }

    @Test
    void stopsWatchingWhenItsBundleStops() throws InterruptedException {
        monitor.listen(told::add);

        monitor.stop();

        assertTrue(system.closed.tryAcquire(10, TimeUnit.SECONDS));
    }

    @Test
    void aVigilNoticesWhatLeavesTheSnapshotAsItWas() throws InterruptedException {
        NetworkSnapshot same = FakeSystem.network("10.0.0.1");
        system.snapshot = same;
        try (Vigil vigil = monitor.vigil()) {
            assertFalse(vigil.disturbed());

            system.change(same);

            assertTrue(eventually(vigil::disturbed));
        }
        assertTrue(system.closed.tryAcquire(10, TimeUnit.SECONDS));
    }

    @Test
    void aVigilNoticesADifferenceBeforeItsEvent() {
        try (Vigil vigil = monitor.vigil()) {
            system.snapshot = FakeSystem.network("10.0.0.1");

            assertTrue(vigil.disturbed());
        }
    }

    @Test
    void aVigilCountsFromItsBeginning() throws InterruptedException {
        monitor.listen(told::add);
        system.change(FakeSystem.network("10.0.0.1"));
        told.take();

        try (Vigil vigil = monitor.vigil()) {
            assertFalse(vigil.disturbed());
        }
    }

    /** The event passes through another thread; the class's timeout bounds the wait. */
    private static boolean eventually(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void aContributedSignalIsPartOfWhatIsSeen() {
        signals.say(SITE);

        assertEquals(List.of(SITE), monitor.current().signals());
    }

    @Test
    void tellsOfAContributedSignalWhenItSaysSo() throws InterruptedException {
        monitor.listen(told::add);

        signals.say(SITE);

        assertEquals(List.of(SITE), told.take().signals());
    }

    @Test
    void aContributedSignalDisturbsNoVigil() throws InterruptedException {
        monitor.listen(told::add);
        try (Vigil vigil = monitor.vigil()) {
            signals.say(SITE);
            told.take();

            assertFalse(vigil.disturbed());
        }
    }

    @Test
    void followsContributedSignalsOnlyWhileSomebodyListens() throws InterruptedException {
        Subscription subscription = monitor.listen(told::add);
        signals.say(SITE);
        told.take();
        int meanwhile = signals.followers();
        subscription.close();
        system.closed.acquire();

        assertEquals(1, meanwhile);
        assertEquals(0, signals.followers());
    }

    @Test
    void aLookThatStaysFollowsNoContributedSignals() throws InterruptedException {
        lookAnswered(FakeSystem.network("10.0.0.1"));

        assertEquals(0, signals.followers());
    }

    @Test
    void saysOnceThatItHasNoEvents() {
        system.refusal = Optional.of(new IOException("no native library"));

        monitor.listen(told::add).close();
        monitor.listen(told::add).close();

        assertEquals(List.of("Network changes are noticed some seconds late."), log.messages);
    }
}
