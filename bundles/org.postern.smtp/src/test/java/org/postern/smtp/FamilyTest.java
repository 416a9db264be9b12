// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.ScriptedServer;

class FamilyTest {

    private static final String OTHER_WAY = """
            NEXT
            S: 220 mx ready
            C: EHLO *
            S: 250 mx
            C: MAIL *
            S: 250 ok
            C: RCPT *
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            S: 250 queued
            C: QUIT
            S: 221 bye
            """;
    private static final String UP_TO_MAIL = """
            S: 220 mx ready
            C: EHLO *
            S: 250 mx
            C: MAIL *
            """;
    private static final String LEAVE = """
            C: QUIT
            S: 221 bye
            """;

    @BeforeAll
    static void needsIpv6() throws IOException {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "there is no IPv6 here");
    }

    @Test
    void refusedGreetingOverIpv6IsTriedOverIpv4() throws IOException {
        try (ScriptedServer server = ScriptedServer.onIpv6First("S: 554 5.7.1 go away\nGONE\n" + OTHER_WAY)) {

            Attempt attempt = submit(server, "::1", "127.0.0.1");

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome(), attempt::toString);
            assertEquals(Optional.of("127.0.0.1"), attempt.remoteAddress());
            assertEquals(
                    List.of("connect to [0:0:0:0:0:0:0:1]:" + server.port(), "connect to 127.0.0.1:" + server.port()),
                    attempt.steps().stream()
                            .filter(step -> step.phase() == Phase.CONNECT)
                            .map(step -> step.said())
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 Client host [2001:db8::1] blocked using zen.spamhaus.org",
                "550 5.7.25 The IP address sending this message does not have a PTR record",
                "450 4.7.1 Client host rejected: cannot find your reverse hostname",
                "554 5.7.1 This message does not meet IPv6 sending guidelines"
            })
    void refusalOfOurAddressIsTriedOverIpv4(String reply) throws IOException {
        try (ScriptedServer server =
                ScriptedServer.onIpv6First(UP_TO_MAIL + "S: " + reply + "\n" + LEAVE + OTHER_WAY)) {

            assertInstanceOf(
                    Outcome.Accepted.class, submit(server, "::1", "127.0.0.1").outcome());
        }
    }

    @Test
    void refusalOfTheSenderIsNot() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.onIpv6First(UP_TO_MAIL + "S: 550 5.7.1 Sender address rejected\n" + LEAVE)) {

            assertInstanceOf(
                    Outcome.Refused.class, submit(server, "::1", "127.0.0.1").outcome());
        }
    }

    @Test
    void refusalStandsWhereThereIsNoOtherWay() throws IOException {
        try (ScriptedServer server = ScriptedServer.onIpv6First("S: 554 5.7.1 go away\nGONE")) {

            Attempt attempt = submit(server, "::1");

            assertEquals(
                    new Outcome.Refused(Phase.GREETING, Reply.parse("554 5.7.1 go away"), Optional.empty()),
                    attempt.outcome());
            assertTrue(attempt.steps().stream().anyMatch(step -> step.said().equals("resolve localhost (IPv4)")));
        }
    }

    private static Attempt submit(ScriptedServer server, String... addresses) {
        return Bench.submission(host ->
                        List.of(addresses).stream().map(FamilyTest::address).toList())
                .submit(Bench.message(Bench.YOU), Bench.open(server.port()), StepListener.NONE);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
