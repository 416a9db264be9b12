// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.network.ProbeException;
import org.postern.api.trust.Authorities;
import org.postern.testing.Identity;

class SystemProbesTest {

    private static final String HOST = "mail.corp.example";

    private final SystemProbes probes = new SystemProbes(SystemProbesTest::addresses, Authorities.JAVAS);

    private static List<InetAddress> addresses(String host) throws UnknownHostException {
        if (!host.equals(HOST)) {
            throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getLoopbackAddress());
    }

    @Test
    void saysThatANameHasNoAddress() {
        assertEquals(List.of(), probes.addresses("elsewhere.example"));
    }

    @Test
    void tellsAnOpenPortFromAClosedOne() throws IOException, ProbeException {
        try (OneAnswer server = OneAnswer.plain("", line -> "")) {
            assertTrue(probes.reachable(HOST, server.port()));
            assertFalse(probes.reachable("elsewhere.example", server.port()));
        }
        assertFalse(probes.reachable(HOST, closedPort()));
    }

    /** Nobody has ever listened there, so nobody is still waking up to close it. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void hearsAGreeting() throws IOException, ProbeException {
        try (OneAnswer server = OneAnswer.plain("220-relay.isp.example ESMTP\r\n220 no spam here\r\n", line -> "")) {
            assertEquals("relay.isp.example ESMTP", probes.greeting(HOST, server.port()));
        }
    }

    @Test
    void readsItsOwnAddressFromTheAnswerToEhlo() throws IOException, ProbeException {
        try (OneAnswer server = OneAnswer.plain(
                "220 mx\r\n",
                line -> line.startsWith("EHLO") ? "250-mx at your service, [198.51.100.7]\r\n250 OK\r\n" : "")) {
            List<InetAddress> seen = probes.addressSeenBy(HOST, server.port());

            assertEquals(List.of(InetAddress.getByName("198.51.100.7")), seen);
        }
    }

    @Test
    void cannotTellWhereSomethingElseAnswers() throws IOException {
        try (OneAnswer server = OneAnswer.plain("SSH-2.0-OpenSSH\r\n", line -> "")) {
            ProbeException silent = assertThrows(ProbeException.class, () -> probes.greeting(HOST, server.port()));

            assertTrue(silent.getMessage().endsWith("what answered does not speak SMTP"), silent.getMessage());
        }
    }

    @Test
    void readsNoLineWithoutEnd() throws IOException {
        try (OneAnswer server = OneAnswer.plain("220 " + "a".repeat(2000), line -> "")) {
            assertThrows(ProbeException.class, () -> probes.greeting(HOST, server.port()));
        }
    }

    @Test
    void doesNotFollowARedirect() throws IOException, ProbeException {
        String portal = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n";
        try (OneAnswer server = OneAnswer.plain("", line -> line.isEmpty() ? portal : "")) {
            assertEquals(302, probes.status(URI.create("http://" + HOST + ":" + server.port() + "/here?x=1")));
            assertEquals("GET /here?x=1 HTTP/1.1", server.heard().get(0));
            assertEquals("Host: " + HOST + ":" + server.port(), server.heard().get(1));
        }
    }

    @Test
    void pinsTheKeyAndNotTheCertificatesName() throws IOException, GeneralSecurityException, ProbeException {
        Identity identity = Identity.named("dns:another.example");
        byte[] key = identity.certificate().getPublicKey().getEncoded();
        String pin = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        try (OneAnswer server = encrypted(identity)) {
            assertEquals(pin, probes.publicKeyPin(HOST, server.port()));
        }
    }

    @Test
    void asksNothingOverHttpsThatIsNotVerified() throws IOException, GeneralSecurityException {
        Identity other = Identity.named("dns:another.example");
        SystemProbes knowing = new SystemProbes(SystemProbesTest::addresses, () -> List.of(other.certificate()));
        for (Identity identity : List.of(Identity.named("dns:" + HOST), other)) {
            try (OneAnswer server = encrypted(identity)) {
                URI url = URI.create("https://" + HOST + ":" + server.port() + "/");

                assertThrows(ProbeException.class, () -> knowing.status(url));
                assertEquals(List.of(), server.heard());
            }
        }
    }

    @Test
    void believesTheComputersAuthorities() throws IOException, GeneralSecurityException, ProbeException {
        Identity identity = Identity.named("dns:" + HOST);
        SystemProbes knowing = new SystemProbes(SystemProbesTest::addresses, () -> List.of(identity.certificate()));
        try (OneAnswer server = encrypted(identity)) {
            assertEquals(204, knowing.status(URI.create("https://" + HOST + ":" + server.port() + "/")));
        }
    }

    private static OneAnswer encrypted(Identity identity) throws IOException {
        return new OneAnswer(
                identity.context().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                "",
                line -> line.isEmpty() ? "HTTP/1.1 204 No Content\r\n\r\n" : "");
    }
}
