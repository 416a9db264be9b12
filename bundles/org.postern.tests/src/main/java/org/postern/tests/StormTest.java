// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Subscription;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Settings;

/** However much waits and however often the network changes, no server hears more than it must. */
final class StormTest {

    private static final int MESSAGES = 200;
    private static final int MOVES = 50;
    private static final int CONNECTIONS = 4;

    private final House house;

    StormTest(@TempDir Path folder) throws InterruptedException {
        house = new House(folder);
    }

    @AfterEach
    void moveOut() {
        house.close();
    }

    @Test
    void twoHundredMessagesAWrongPasswordAndFiftyNetworksAreOneLoginOnTheWire() throws Exception {
        expectOneLogin(1);
    }

    @Test
    void soTheyAreWhereTheServerMayBeGivenSeveralAtTheSameTime() throws Exception {
        expectOneLogin(CONNECTIONS);
    }

    private void expectOneLogin(int connections) throws Exception {
        try (Doorkeeper server = Doorkeeper.refusing()) {
            house.know(House.profile("company", server.address(), House.wide(connections)));
            for (int i = 0; i < MESSAGES; i++) {
                house.accept("Message " + i);
            }
            try (Subscription residence = house.reside()) {
                Outbox outbox = house.outbox();
                house.eventually(() -> outbox.entries().stream()
                        .allMatch(entry -> entry.waiting().reason() == Reason.SIGN_IN));

                move();

                String late = house.accept("Late");
                house.eventually(
                        () -> outbox.entry(late).orElseThrow().waiting().reason() == Reason.SIGN_IN);
                assertEquals(MESSAGES + 1, outbox.entries().size());
            }
            assertEquals(1, server.logins());
        }
    }

    @Test
    void aServerSeesAsManyConnectionsAsItsLimitsSayAndEachMessageOnce() throws Exception {
        Crowd crowd = new Crowd();
        try (Doorkeeper server = Doorkeeper.admitting(crowd)) {
            house.know(House.profile("company", server.address(), House.wide(CONNECTIONS)));
            for (int i = 0; i < 10 * CONNECTIONS; i++) {
                house.accept("Message " + i);
            }
            try (Subscription residence = house.reside()) {
                house.eventually(() -> house.outbox().entries().isEmpty());
            }
            assertEquals(CONNECTIONS, crowd.most());
            assertEquals(CONNECTIONS, server.logins());
            assertEquals(10 * CONNECTIONS, Set.copyOf(server.received()).size());
            assertEquals(10 * CONNECTIONS, server.received().size());
        }
    }

    /** Counts who is in; from some time on, nobody leaves until as many are in as may be. */
    private static final class Crowd implements Runnable {

        private final AtomicInteger came = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CountDownLatch together = new CountDownLatch(CONNECTIONS);

        @Override
        public void run() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            if (came.incrementAndGet() > 2 * CONNECTIONS) {
                together.countDown();
                await();
            }
            inside.decrementAndGet();
        }

        private void await() {
            try {
                together.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int most() {
            return most.get();
        }
    }

    /** Whoever closes 465 and 587 would have the mail in clear, also where a rule names that relay. */
    @Test
    void nothingConnectsToThePlainRelayWhereverTlsIsBlocked() throws Exception {
        try (ServerSocketChannel relay = ServerSocketChannel.open()) {
            relay.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            relay.configureBlocking(false);
            int port = ((InetSocketAddress) relay.getLocalAddress()).getPort();
            house.know(House.profile("tls", blocked(ConnectionSecurity.TLS)));
            house.know(House.profile("starttls", blocked(ConnectionSecurity.STARTTLS)));
            house.know(House.profile(
                    "relay",
                    new SubmissionServer("127.0.0.1", port, ConnectionSecurity.NONE, Optional.empty(), List.of())));
            When atHome = new When.Is("gateway", new Parameters(Map.of("address", List.of("192.168.1.1"))));
            Services.get(Settings.class)
                    .putRules(List.of(
                            new Rule("home", "At home", atHome, "tls", List.of("starttls", "relay"), House.ORIGIN)));
            for (int i = 0; i < 5; i++) {
                house.accept("Message " + i);
            }
            try (Subscription residence = house.reside()) {
                Outbox outbox = house.outbox();
                house.eventually(() -> triedBoth(outbox));

                move();

                String late = house.accept("Late");
                house.eventually(() -> outbox.entry(late).orElseThrow().attempts() == 2);
            }
            assertNull(relay.accept());
        }
    }

    private static boolean triedBoth(Outbox outbox) {
        return outbox.entries().stream()
                .allMatch(entry -> entry.attempts() == 2 && entry.waiting().reason() == Reason.BACKOFF);
    }

    /** A port on which nobody listens. */
    private static SubmissionServer blocked(ConnectionSecurity security) throws Exception {
        try (ServerSocketChannel once = ServerSocketChannel.open()) {
            once.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = ((InetSocketAddress) once.getLocalAddress()).getPort();
            return new SubmissionServer("localhost", port, security, Optional.of(Doorkeeper.USER), List.of());
        }
    }

    private void move() {
        for (int i = 1; i <= MOVES; i++) {
            house.network.moveToGateway(i % 2 == 0 ? "192.168.1.1" : "10.20.0." + i);
        }
    }
}
