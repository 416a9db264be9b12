// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.MovedNetwork;
import org.postern.testing.ScriptedServer;

@Timeout(60) // the servers of these tests are silent for ten minutes
class DeparturesTest {

    private static final NetworkSnapshot HERE = addresses("127.0.0.1/8", "192.0.2.7/24");
    private static final NetworkSnapshot ELSEWHERE = addresses("198.51.100.7/24");
    private static final String DIALOGUE = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250 mx
            C: MAIL FROM:<me@example.org>
            S: 250 ok
            C: RCPT TO:<you@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            """;

    private final MovedNetwork network = new MovedNetwork(HERE);

    @Test
    void beforeTheDotNobodyHasWhatIsGivenUp() throws IOException {
        try (ScriptedServer server = new ScriptedServer(this::leave, "S: 220 mx\nC: EHLO [127.0.0.1]\nHANG")) {
            Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome(Bench.open(server.port())));

            assertEquals(Phase.EHLO, broken.phase());
            assertEquals(Breakage.LOST, broken.breakage());
            assertEquals(
                    "The connection was lost (127.0.0.1 is no address of this computer any more).", broken.detail());
        }
    }

    @Test
    void afterTheDotNobodyKnows() throws IOException {
        try (ScriptedServer server = new ScriptedServer(this::leave, DIALOGUE + "HANG")) {
            assertInstanceOf(Outcome.Uncertain.class, outcome(Bench.open(server.port())));
        }
    }

    @Test
    void itIsTheSameBelowTls() throws IOException, GeneralSecurityException {
        Identity localhost = Identity.named("dns:localhost");
        try (ScriptedServer server =
                new ScriptedServer(localhost.context(), this::leave, "TLS\nS: 220 mx\nC: EHLO [127.0.0.1]\nHANG")) {
            Outcome outcome = outcome(Bench.login(server.port(), ConnectionSecurity.TLS, localhost));

            assertEquals(
                    Breakage.LOST,
                    assertInstanceOf(Outcome.Broken.class, outcome).breakage());
        }
    }

    private void leave() {
        network.move(ELSEWHERE);
    }

    private Outcome outcome(SmtpProfile profile) {
        AngusSubmission submission = Bench.attentive(network);
        try {
            return submission
                    .submit(Bench.message(Bench.YOU), profile, StepListener.NONE)
                    .outcome();
        } finally {
            submission.close();
            assertEquals(0, network.listeners());
        }
    }

    @Test
    void anAddressThatComesBackInTimeIsAsIfItHadNeverGone() throws IOException {
        try (Departures departures = new Departures(network, Duration.ofMinutes(1));
                Wire wire = wire()) {
            departures.watch(wire);
            network.move(ELSEWHERE);
            assertTrue(departures.waits());

            network.move(HERE);

            assertFalse(departures.waits());
        }
    }

    @Test
    void whatHasEndedIsNotGivenUp() throws IOException {
        try (Departures departures = new Departures(network, Duration.ofMinutes(1));
                Wire wire = wire()) {
            departures.watch(wire);
            network.move(NetworkSnapshot.OFFLINE);

            departures.forget(wire);

            assertFalse(departures.waits());
        }
    }

    @Test
    void anAddressThatWasNeverListedIsNotMissed() throws IOException {
        network.move(addresses("192.0.2.7/24"));
        try (Departures departures = new Departures(network, Duration.ofMinutes(1));
                Wire wire = wire()) {
            departures.watch(wire);

            network.move(ELSEWHERE);

            assertFalse(departures.waits());
        }
    }

    @Test
    void aTemporaryAddressIsThereAsLongAsItsSubnetIs() throws IOException {
        Own temporary = new Own(InetAddress.getByName("2001:db8:1:2:3::4"));

        assertTrue(temporary.in(addresses("2001:db8:1:2::7/64")));
        assertFalse(temporary.in(addresses("2001:db8:1:3::7/64", "192.0.2.7/24", "no address")));
    }

    private static Wire wire() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            return new Wire(SocketChannel.open(server.getLocalAddress()), InetAddress.getLoopbackAddress());
        }
    }

    private static NetworkSnapshot addresses(String... addresses) {
        return new NetworkSnapshot(Stream.of(addresses)
                .map(address -> new Signal(SignalName.ADDRESS, address, Optional.of("eth0"), "test", true))
                .toList());
    }
}
