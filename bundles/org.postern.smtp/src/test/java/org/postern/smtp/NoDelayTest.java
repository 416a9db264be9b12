// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/** A small write that waits for the last to be acknowledged stands still for 40 ms, and a message has many. */
class NoDelayTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void smallWritesWaitForNothing() throws IOException {
        try (ScriptedServer server = new ScriptedServer("S: 220 ready\nGONE");
                Wire wire = wire(Bench.open(server.port()))) {
            wire.getInputStream().readNBytes("220 ready\r\n".length()); // the server has accepted, and may be closed

            assertTrue(wire.getTcpNoDelay());
        }
    }

    @Test
    void norDoTheyUnderTls() throws Exception {
        Identity localhost = Identity.named("dns:localhost");
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS\nGONE")) {
            SmtpProfile profile = Bench.login(server.port(), ConnectionSecurity.TLS, localhost);
            try (Wire wire = wire(profile)) {
                TlsOverWire tls = new TlsOverWire(
                        new Trust(new Bench.OnePassword(), EncryptedHosts.NONE, Authorities.JAVAS).factory(profile),
                        wire);
                SSLSocket socket = (SSLSocket) tls.createSocket(wire, "localhost", server.port(), true);
                socket.startHandshake();

                assertTrue(socket.getTcpNoDelay());
                assertTrue(wire.getTcpNoDelay());
                socket.close();
            }
        }
    }

    private Wire wire(SmtpProfile profile) throws IOException {
        Connector connector = new Connector(host -> List.of(InetAddress.getLoopbackAddress()), threads);
        Dialogue dialogue = new Dialogue(StepListener.NONE, new Redaction());
        Wire wire = connector.connect(profile.server(), Optional.empty(), Family.ANY, Timeouts.RFC_5321, dialogue);
        wire.allow(Duration.ofSeconds(20));
        dialogue.begin(Phase.TLS, "(TLS handshake)");
        return wire;
    }
}
