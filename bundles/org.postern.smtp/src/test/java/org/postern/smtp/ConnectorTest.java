// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Resolver;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.ScriptedServer;

class ConnectorTest {

    @Test
    void nextAddressIsTriedIfOneRefuses() throws IOException {
        try (ScriptedServer server = new ScriptedServer("S: 220 mx\nC: EHLO *\nS: 250 mx\nC: QUIT\nS: 221 bye")) {

            Attempt attempt = test(server.port(), host -> addresses("127.0.0.2", "127.0.0.1"));

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
            assertEquals(Optional.of("127.0.0.1"), attempt.remoteAddress());
            assertEquals(
                    List.of(
                            "connect to 127.0.0.2:" + server.port() + " the server refused the connection",
                            "connect to 127.0.0.1:" + server.port() + " "),
                    attempt.steps().stream()
                            .filter(step -> step.phase() == Phase.CONNECT)
                            .map(step -> step.said() + " " + step.trouble().orElse(""))
                            .toList());
        }
    }

    @Test
    void closedPortRefuses() throws IOException {
        Attempt attempt = test(closedPort(), host -> addresses("127.0.0.1"));

        assertEquals(
                new Outcome.Broken(Phase.CONNECT, Breakage.REFUSED, "The server refused the connection."),
                attempt.outcome());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void hostWithoutAddressIsNotFound() {
        Attempt attempt = test(25, host -> {
            throw new UnknownHostException(host);
        });

        assertEquals(
                new Outcome.Broken(Phase.RESOLVE, Breakage.NAME_NOT_FOUND, "The name has no address."),
                attempt.outcome());
    }

    @Test
    void silentNameServiceTimesOut() {
        Attempt attempt = Bench.impatientIn(Phase.RESOLVE, host -> {
                    awaitInterruption();
                    return List.of();
                })
                .test(Bench.open(25), StepListener.NONE);

        assertEquals(new Outcome.Broken(Phase.RESOLVE, Breakage.TIMEOUT, "No answer in time."), attempt.outcome());
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void familiesTakeTurnsBeginningWithTheFirst() throws UnknownHostException {
        List<InetAddress> inTurn = Connector.interleaved(addresses("::1", "::2", "::3", "127.0.0.1", "127.0.0.2"));

        assertEquals(addresses("::1", "127.0.0.1", "::2", "127.0.0.2", "::3"), inTurn);
    }

    private static Attempt test(int port, Resolver resolver) {
        return Bench.submission(resolver).test(Bench.open(port), StepListener.NONE);
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(ConnectorTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
