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
        try (Doorkeeper server = Doorkeeper.refusing()) {
            house.know(House.profile("company", server.address()));
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
