// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.MovedNetwork;
import org.postern.testing.ScriptedServer;

class ReuseTest {

    private static final String HELLO = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250 mx
            """;
    private static final String MESSAGE = """
            C: MAIL FROM:<me@example.org>
            S: 250 ok
            C: RCPT TO:<you@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            S: 250 queued
            """;
    private static final String LEAVE = """
            C: QUIT
            GONE
            """;

    private final Bench.OnePassword vault = new Bench.OnePassword();
    private final MovedNetwork network = new MovedNetwork(NetworkSnapshot.OFFLINE);
    private final AngusSubmission submission = Bench.thrifty(vault, network);

    @AfterEach
    void close() {
        submission.close();
    }

    @Test
    void nextMessageFollowsOnTheSameConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + MESSAGE + LEAVE)) {
            assertAccepted(submit(server));

            Attempt second = submit(server);

            assertAccepted(second);
            assertEquals(
                    "go on with the connection to 127.0.0.1:" + server.port(),
                    second.steps().get(0).said());
            assertEquals(Optional.of("127.0.0.1"), second.remoteAddress());
            submission.close();
        }
    }

    @Test
    void oneLoginServesManyMessages() throws IOException, GeneralSecurityException {
        Identity localhost = Identity.named("dns:localhost");
        try (ScriptedServer server = new ScriptedServer(localhost.context(), """
                TLS
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 AUTH PLAIN
                C: AUTH PLAIN *
                S: 235 welcome
                """ + MESSAGE + MESSAGE + LEAVE)) {
            SmtpProfile profile = Bench.login(server.port(), ConnectionSecurity.TLS, localhost);
            submit(profile);

            Attempt second = submit(profile);

            assertAccepted(second);
            assertTrue(second.loggedIn());
            assertTrue(second.tls().isPresent());
            submission.close();
        }
    }

    @Test
    void serverThatRepeatsTheSecretMuchLaterDoesNotGiveItAway() throws IOException, GeneralSecurityException {
        Identity localhost = Identity.named("dns:localhost");
        try (ScriptedServer server = new ScriptedServer(localhost.context(), """
                TLS
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 AUTH PLAIN
                C: AUTH PLAIN *
                S: 235 welcome
                """ + MESSAGE + """
                C: MAIL FROM:<me@example.org>
                S: 550 not with correct horse
                C: QUIT
                S: 221 bye
                """)) {
            SmtpProfile profile = Bench.login(server.port(), ConnectionSecurity.TLS, localhost);
            submit(profile);

            Attempt second = submit(profile);

            assertFalse(second.toString().contains(Bench.PASSWORD), second::toString);
        }
    }

    @Test
    void whoeverSendsLooksAtTheServerForEachMessage() throws IOException {
        List<Encounter> met = new ArrayList<>();
        StepListener looking = new StepListener() {
            @Override
            public void ended(Step step) {
                // not of interest
            }

            @Override
            public Optional<Outcome.Broken> met(Encounter server) {
                met.add(server);
                return met.size() < 2
                        ? Optional.empty()
                        : Optional.of(new Outcome.Broken(Phase.EHLO, Breakage.NOT_TRUSTED, "Not any more."));
            }
        };
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + "GONE")) {
            submission.submit(Bench.message(Bench.YOU), Bench.open(server.port()), looking);

            Attempt second = submission.submit(Bench.message(Bench.YOU), Bench.open(server.port()), looking);

            assertInstanceOf(Outcome.Broken.class, second.outcome());
            assertEquals(met.get(0), met.get(1));
        }
    }

    @Test
    void connectionThatDiedMeanwhileIsReplacedByAFreshOne() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + "DROP\nNEXT\n" + HELLO + MESSAGE + LEAVE)) {
            assertAccepted(submit(server));

            assertAccepted(submit(server));
            submission.close();
        }
    }

    @Test
    void connectionThatTheServerClosesWithAWordIsReplacedByAFreshOne() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + """
                C: MAIL FROM:<me@example.org>
                S: 421 4.4.2 timeout exceeded
                NEXT
                """ + HELLO + MESSAGE + LEAVE)) {
            assertAccepted(submit(server));

            assertAccepted(submit(server));
            submission.close();
        }
    }

    @Test
    void freshConnectionThatIsClosedIsNotTriedAgain() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + """
                C: MAIL FROM:<me@example.org>
                S: 421 4.3.2 not now
                C: QUIT
                """)) {

            assertInstanceOf(Outcome.Refused.class, submit(server).outcome());
        }
    }

    @Test
    void connectionLostAfterMailWasAnsweredIsNotReplaced() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + """
                C: MAIL FROM:<me@example.org>
                S: 250 ok
                C: RCPT TO:<you@example.net>
                DROP
                """)) {
            submit(server);

            Outcome.Broken broken =
                    assertInstanceOf(Outcome.Broken.class, submit(server).outcome());

            assertEquals(Breakage.LOST, broken.breakage());
            assertEquals(Phase.RCPT, broken.phase());
        }
    }

    @Test
    void messageLostAfterItsDotIsUncertainAndNotSentAgain() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + """
                C: MAIL FROM:<me@example.org>
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 250 ok
                C: DATA
                S: 354 go
                TEXT
                DROP
                """)) {
            submit(server);

            assertInstanceOf(Outcome.Uncertain.class, submit(server).outcome());
        }
    }

    @Test
    void changedSecretIsAReasonToConnectAnew() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + LEAVE + "NEXT\n" + HELLO + MESSAGE + LEAVE)) {
            submit(server);
            vault.touch();

            assertAccepted(submit(server));
            submission.close();
        }
    }

    @Test
    void changedProfileIsAReasonToConnectAnew() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + LEAVE + "NEXT\n" + HELLO + MESSAGE + LEAVE)) {
            SmtpProfile profile = Bench.open(server.port());
            submit(profile);

            assertAccepted(submit(new SmtpProfile(
                    profile.id(), "Another name", profile.server(), profile.senders(), profile.origin())));
            submission.close();
        }
    }

    @Test
    void changeOfNetworkEndsAnIdleConnectionAtOnce() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + LEAVE)) {
            submit(server);

            network.move(new NetworkSnapshot(
                    List.of(new Signal(SignalName.GATEWAY, "192.0.2.1", Optional.of("wlan0"), "test", true))));
        }
    }

    @Test
    void deactivationEndsAnIdleConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + LEAVE)) {
            submit(server);

            submission.close();
        }
        assertEquals(0, network.listeners());
    }

    @Test
    void connectionIsNotIdleForLong() throws IOException {
        AngusSubmission hasty = Bench.hasty(network);
        try (ScriptedServer server = new ScriptedServer(HELLO + MESSAGE + LEAVE)) {

            assertAccepted(hasty.submit(Bench.message(Bench.YOU), Bench.open(server.port()), StepListener.NONE));
        }
        hasty.close();
    }

    @Test
    void connectionWithAnOpenTransactionIsLeft() throws IOException {
        try (ScriptedServer server = new ScriptedServer(HELLO + """
                C: MAIL FROM:<me@example.org>
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 550 no such user
                C: QUIT
                S: 221 bye
                """)) {

            assertInstanceOf(Outcome.Refused.class, submit(server).outcome());
        }
    }

    @Test
    void messageRefusedAfterItsDotLeavesTheConnectionInOrder() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(HELLO + MESSAGE.replace("250 queued", "554 5.6.0 spam") + MESSAGE + LEAVE)) {
            assertInstanceOf(Outcome.Refused.class, submit(server).outcome());

            assertAccepted(submit(server));
            submission.close();
        }
    }

    private Attempt submit(ScriptedServer server) {
        return submit(Bench.open(server.port()));
    }

    private Attempt submit(SmtpProfile profile) {
        return submission.submit(Bench.message(Bench.YOU), profile, StepListener.NONE);
    }

    private static void assertAccepted(Attempt attempt) {
        assertInstanceOf(Outcome.Accepted.class, attempt.outcome(), attempt::toString);
    }
}
