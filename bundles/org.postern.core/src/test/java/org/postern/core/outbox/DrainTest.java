// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.outbox.KeeperBench.BOB;
import static org.postern.core.outbox.KeeperBench.CLOSED;
import static org.postern.core.outbox.KeeperBench.CORP;
import static org.postern.core.outbox.KeeperBench.EVE;
import static org.postern.core.outbox.KeeperBench.ISP;
import static org.postern.core.outbox.KeeperBench.PLAIN;
import static org.postern.core.outbox.KeeperBench.RELAY_DENIED;
import static org.postern.core.outbox.KeeperBench.WRONG_PASSWORD;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Subscription;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.settings.Pin;
import org.postern.core.Given;
import org.postern.core.Networks;

final class DrainTest {

    private final KeeperBench bench;
    private final Semaphore changes = new Semaphore(0);
    private Optional<Subscription> keeping = Optional.empty();
    private Closeable lock = () -> {};

    DrainTest(@TempDir Path state) {
        bench = new KeeperBench(state);
        bench.outbox.listen(changes::release);
    }

    @AfterEach
    void end() throws IOException {
        keeping.ifPresent(Subscription::close);
        lock.close();
    }

    @Test
    void sendsWhatIsThereAndWhatComesLater() throws InterruptedException, IOException {
        bench.accept("one", BOB);
        keep();
        eventually(() -> bench.outbox.entries().isEmpty());

        bench.accept("two", BOB);

        eventually(() -> bench.outbox.entries().isEmpty());
        assertEquals(2, bench.tried.size());
    }

    @Test
    void aDecisionOnAMessageUnderWayIsCarriedOutWhenTheAttemptHasEnded() throws InterruptedException, IOException {
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore answer = new Semaphore(0);
        bench.underWay = () -> {
            begun.countDown();
            answer.acquireUninterruptibly();
        };
        bench.answers(ISP, CLOSED);
        String first = bench.accept("first", BOB);
        String second = bench.accept("second", EVE);
        keep();
        begun.await();
        bench.outbox.delete(first);
        bench.outbox.hold(second);
        eventually(() -> bench.entry(second).waiting().reason() == Reason.HELD);
        boolean still = bench.outbox.entry(first).isPresent();

        answer.release();

        eventually(() -> bench.outbox.entry(first).isEmpty());
        assertTrue(still, "it was not taken from an attempt under way");
        assertEquals(List.of(BOB), bench.tried.get(0).recipients());
    }

    @Test
    void hundredMessagesWithAWrongPasswordAreOneLogin() throws InterruptedException, IOException {
        bench.answers(ISP, WRONG_PASSWORD);
        IntStream.range(0, 100).forEach(i -> bench.accept("message" + i, BOB));

        keep();

        eventually(() -> bench.outbox.entries().stream()
                .allMatch(entry -> entry.waiting().reason() == Reason.SIGN_IN));
        assertEquals(1, bench.tried.size());
    }

    @Test
    void twoHundredMessagesAWrongPasswordAndFiftyNetworksAreOneLogin() throws InterruptedException, IOException {
        bench.answers(ISP, WRONG_PASSWORD);
        IntStream.range(0, 200).forEach(i -> bench.accept("message" + i, BOB));
        keep();
        eventually(() -> bench.tried.size() == 1);

        moveFiftyTimes();
        String late = bench.accept("late", BOB);

        eventually(() -> bench.entry(late).waiting().reason() == Reason.SIGN_IN);
        assertEquals(1, bench.tried.size());
    }

    @Test
    void aProfileOfSeveralConnectionsTriesAWrongPasswordOnce() throws InterruptedException, IOException {
        bench.candidates = List.of(Given.wide("wide", 4));
        bench.answers(
                bench.candidates.get(0), Collections.nCopies(4, WRONG_PASSWORD).toArray(Outcome[]::new));
        IntStream.range(0, 100).forEach(i -> bench.accept("message" + i, BOB));

        keep();
        moveFiftyTimes();

        eventually(() -> bench.outbox.entries().stream()
                .allMatch(entry -> entry.waiting().reason() == Reason.SIGN_IN));
        assertEquals(1, bench.tried.size());
    }

    @Test
    void asManyLeaveAtATimeAsTheProfileAllows() throws InterruptedException, IOException {
        bench.candidates = List.of(Given.wide("wide", 3));
        Counter server = new Counter();
        bench.underWay = server;
        IntStream.range(0, 10).forEach(i -> bench.accept("message" + i, BOB));

        keep();

        server.expect(1);
        server.take(1);
        server.expect(2);
        server.take(1);
        server.expect(2);
        server.take(10);
        eventually(() -> bench.outbox.entries().isEmpty());
        assertEquals(3, server.most.get());
        assertEquals(10, bench.tried.size());
    }

    @Test
    void afterAFailureOneMustLeaveBeforeSeveralDo() throws InterruptedException, IOException {
        SmtpProfile wide = Given.wide("wide", 3);
        bench.candidates = List.of(wide);
        Outcome full = KeeperBench.refused(Phase.MAIL, "421 too busy");
        bench.answers(wide, KeeperBench.ACCEPTED, full, full);
        Counter server = new Counter();
        bench.underWay = server;
        IntStream.range(0, 6).forEach(i -> bench.accept("message" + i, BOB));

        keep();

        server.expect(1);
        server.take(1);
        server.expect(2);
        server.take(2);
        server.expect(1);
        server.take(1);
        server.expect(2);
        server.take(2);
        eventually(() -> bench.outbox.entries().size() == 2);
        assertEquals(2, server.most.get());
    }

    /** A server that takes a message when the test says so. */
    private static final class Counter implements Runnable {

        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final Semaphore begun = new Semaphore(0);
        private final Semaphore taken = new Semaphore(0);

        @Override
        public void run() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            begun.release();
            taken.acquireUninterruptibly();
            inside.decrementAndGet();
        }

        /** So many more begin. */
        void expect(int count) throws InterruptedException {
            assertTrue(begun.tryAcquire(count, 30, TimeUnit.SECONDS), "so many do not begin: " + count);
        }

        void take(int count) {
            taken.release(count);
        }
    }

    /** Whoever closes 465 and 587 would have it in clear on 25. */
    @Test
    void nothingGoesToThePlainRelayWhereverTlsIsBlocked() throws InterruptedException, IOException {
        Outcome blocked = new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "No answer in time.");
        bench.candidates = List.of(CORP, PLAIN);
        bench.answers(CORP, Collections.nCopies(500, blocked).toArray(Outcome[]::new));
        IntStream.range(0, 5).forEach(i -> bench.accept("message" + i, BOB));
        keep();
        // a move wakes nothing that is under way at that moment
        eventually(() -> bench.outbox.entries().stream()
                .allMatch(entry -> entry.waiting().reason() == Reason.BACKOFF));

        moveFiftyTimes();

        eventually(() -> bench.tried.size() >= 10);
        assertEquals(Set.of("corp"), Set.copyOf(bench.servers()));
    }

    /** Two minutes apart, so that nobody rests any more. */
    private void moveFiftyTimes() {
        for (int i = 1; i <= 50; i++) {
            bench.later = Duration.ofMinutes(2L * i);
            bench.network.move(i % 2 == 0 ? Networks.HOME : Networks.CAFE);
        }
    }

    @Test
    void anotherNetworkWakesWhatFailedOnTheWay() throws InterruptedException, IOException {
        bench.answers(ISP, RELAY_DENIED);
        String id = bench.accept("one", BOB);
        keep();
        eventually(() -> bench.outbox
                .entry(id)
                .filter(entry -> entry.waiting().reason() == Reason.BACKOFF)
                .isPresent());
        bench.later = Patience.LEAST.minusSeconds(1);

        bench.network.move(Networks.CAFE);

        eventually(() -> bench.outbox.entries().isEmpty());
        assertEquals(List.of("isp", "isp"), bench.servers());
    }

    @Test
    void aPersonsDecisionIsCarriedOutAtOnce() throws InterruptedException, IOException {
        bench.answers(ISP, RELAY_DENIED);
        String id = bench.accept("one", BOB);
        keep();
        eventually(() -> bench.outbox
                .entry(id)
                .filter(entry -> entry.waiting().reason() == Reason.BACKOFF)
                .isPresent());

        bench.outbox.retry(id);

        eventually(() -> bench.outbox.entries().isEmpty());
    }

    @Test
    void whatGoesStraightThroughIsNeitherSentNorKeptByTheKeeper() throws InterruptedException, IOException {
        keep();
        bench.answers(ISP, new Outcome.Uncertain("silence"));
        String uncertain = bench.send("one", BOB).entry().orElseThrow();

        bench.send("two", BOB);
        String last = bench.accept("three", BOB);

        eventually(() -> bench.outbox.entry(last).isEmpty());
        assertEquals(List.of("isp", "isp", "isp"), bench.servers());
        assertEquals(
                List.of(uncertain),
                bench.outbox.entries().stream().map(Entry::id).toList());
    }

    @Test
    void whomAServerLeftOutOfAClientsMessageTheKeeperSendsTo() throws InterruptedException, IOException {
        keep();
        bench.answers(
                ISP,
                new Outcome.PartlyAccepted(
                        Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, Reply.parse("452 many recipients"))));

        bench.send(Owner.CLIENT, "one", BOB, EVE);

        eventually(() -> bench.outbox.entries().isEmpty());
        assertEquals(
                List.of(new KeeperBench.Tried("isp", List.of(BOB, EVE)), new KeeperBench.Tried("isp", List.of(EVE))),
                bench.tried);
    }

    @Test
    void whatWaitedForDaysIsNotSentWithoutAsking() throws InterruptedException, IOException {
        String id = bench.accept("one", BOB);
        bench.later = Duration.ofDays(3);

        keep();

        eventually(() -> bench.entry(id).waiting().reason() == Reason.HELD);
        assertEquals(List.of(), bench.servers());
    }

    @Test
    void aPinUntilTheNetworkChangesEndsWhenItDoes() throws InterruptedException, IOException {
        bench.settings.pin(Pin.at(ISP.id(), Networks.HOME));
        CountDownLatch unpinned = new CountDownLatch(1);
        bench.settings.listen(unpinned::countDown);
        keep();

        bench.network.move(Networks.of(
                "interface@eth0=ethernet", "gateway@eth0=192.168.1.1", "gatewayMac@eth0=00:1a:2b:3c:4d:5e"));
        assertTrue(bench.settings.pinned().isPresent());
        bench.network.move(Networks.CAFE);

        assertTrue(unpinned.await(30, TimeUnit.SECONDS));
        assertEquals(Optional.empty(), bench.settings.pinned());
    }

    /** As a residence does: whoever does not hold the lock leaves decisions to the keeper. */
    private void keep() throws InterruptedException, IOException {
        lock = bench.store.keeper.acquire();
        keeping = Optional.of(bench.keeper.start());
    }

    /** Looks again after each change of the outbox. */
    private void eventually(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "nothing happened for 30 seconds");
            changes.drainPermits();
        }
    }
}
