// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.check.ServerCheck.Request;
import org.postern.api.mail.EmailAddress;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

class ServerCheckTest {

    private static final String BEHIND_TLS = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250-SIZE 1000\\r\\n250 AUTH PLAIN LOGIN
            C: QUIT
            S: 221 bye
            """;
    private static final String STARTTLS = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 STARTTLS
            C: STARTTLS
            S: 220 go
            TLS
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: QUIT
            S: 221 bye
            """;
    private static final String PLAIN = "S: 220 mx ready\nC: EHLO *\nS: 250-mx\\r\\n250 SIZE\nC: QUIT\nS: 221 bye";

    private static final Identity identity = identity();

    private final List<Integer> heard = new ArrayList<>();
    private final Encrypted hosts = new Encrypted();
    private Clock clock = Clock.systemUTC();
    private List<X509Certificate> authorities = List.of();
    private boolean trusted = true;

    private static Identity identity() {
        try {
            return Identity.named("dns:mail.example.org");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsEveryPortThePreferredFirst() throws Exception {
        try (ScriptedServer tls = new ScriptedServer(identity.context(), "TLS\n" + BEHIND_TLS);
                ScriptedServer startTls = new ScriptedServer(identity.context(), STARTTLS);
                ScriptedServer plain = new ScriptedServer(PLAIN)) {
            List<Door> doors = List.of(
                    new Door(tls.port(), true), new Door(startTls.port(), false), new Door(plain.port(), false));

            Report report = check(request(identity.certificate()), doors);

            assertEquals(doors.stream().map(Door::port).toList(), ports(report));
            assertEquals(
                    ports(report).stream().sorted().toList(),
                    heard.stream().sorted().toList());
            assertEquals(
                    List.of(true, true, false),
                    report.ports().stream().map(PortFinding::usable).toList());
            assertEquals(Optional.of(report.ports().get(0)), report.best());
            assertEquals(
                    List.of(false, true, false),
                    report.ports().stream().map(PortFinding::startTls).toList());
            assertEquals(List.of("PLAIN", "LOGIN"), report.ports().get(0).authMethods());
            assertEquals(List.of("AUTH PLAIN"), report.ports().get(1).capabilities());
            assertEquals(List.of("SIZE"), report.ports().get(2).capabilities());
            assertEquals(3, report.answering().size());
        }
    }

    @Test
    void certificateOfATrustedIssuerForTheHostIsVerified() throws Exception {
        PortFinding finding = behindTls(request(identity.certificate()));

        assertEquals(Verdict.VERIFIED, verdict(finding));
        assertEquals("TLSv1.3", finding.tls().orElseThrow().protocol());
        assertEquals(
                identity.certificate().getNotAfter().toInstant(),
                finding.tls().orElseThrow().certificate().notAfter());
        assertEquals("CN=scripted", finding.tls().orElseThrow().certificate().subject());
        assertEquals(44, finding.tls().orElseThrow().certificate().pin().length());
    }

    @Test
    void believesWhomTheComputerDoes() throws Exception {
        authorities = List.of(identity.certificate());

        PortFinding finding = behindTls(new Request("mail.example.org", List.of(), Optional.empty()));
        PortFinding misnamed = behindTls(new Request("other.example.org", List.of(), Optional.empty()));

        assertEquals(Verdict.VERIFIED, verdict(finding));
        assertEquals(Verdict.WRONG_NAME, verdict(misnamed));
    }

    @Test
    void unknownIssuerIsNotTrusted() throws Exception {
        PortFinding finding = behindTls(new Request("mail.example.org", List.of(), Optional.empty()));

        assertEquals(Verdict.NOT_TRUSTED, verdict(finding));
        assertFalse(finding.usable());
        assertEquals(Optional.of(identity.certificate()), anchor(finding));
    }

    @Test
    void unknownIssuerOfAnotherHostIsNotToBeTrusted() throws Exception {
        PortFinding finding = behindTls(new Request("other.example.org", List.of(), Optional.empty()));

        assertEquals(Verdict.NOT_TRUSTED, verdict(finding));
        assertEquals(Optional.empty(), anchor(finding));
    }

    private static Optional<X509Certificate> anchor(PortFinding finding) {
        return finding.tls().orElseThrow().certificate().anchor();
    }

    @Test
    void otherHostIsAWrongName() throws Exception {
        PortFinding finding =
                behindTls(new Request("other.example.org", List.of(identity.certificate()), Optional.empty()));

        assertEquals(Verdict.WRONG_NAME, verdict(finding));
        assertFalse(finding.usable());
    }

    @Test
    void pastItsDayACertificateIsExpired() throws Exception {
        clock = Clock.fixed(Instant.parse("2999-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertEquals(Verdict.EXPIRED, verdict(behindTls(request(identity.certificate()))));
    }

    @Test
    void relayTestIsTakenBackBeforeAnyText() throws Exception {
        String script = """
                S: 220 mx ready
                C: EHLO *
                S: 250 mx
                C: MAIL FROM:<ann@example.org>
                S: 250 ok
                C: RCPT TO:<bob@example.net>
                S: 550 5.7.1 no relaying
                C: RSET
                S: 250 ok
                C: QUIT
                S: 221 bye
                """;
        Relay relay = new Relay(EmailAddress.of("ann@example.org"), EmailAddress.of("bob@example.net"));
        try (ScriptedServer server = new ScriptedServer(script)) {

            PortFinding finding =
                    only(new Request("mail.example.org", List.of(), Optional.of(relay)), server.port(), false);

            assertEquals(550, finding.relay().orElseThrow().code());
            assertEquals(Optional.empty(), finding.trouble());
        }
    }

    @Test
    void noEnvelopeGoesInClearToAServerThatIsNotTrusted() throws Exception {
        trusted = false;
        Relay relay = new Relay(EmailAddress.of("ann@example.org"), EmailAddress.of("bob@example.net"));
        try (ScriptedServer server = new ScriptedServer(PLAIN)) {
            PortFinding finding =
                    only(new Request("mail.example.org", List.of(), Optional.of(relay)), server.port(), false);

            assertEquals(Optional.empty(), finding.relay());
            assertTrue(finding.trouble().orElseThrow().startsWith("whether it would relay was not asked"));
            assertEquals(List.of("EHLO [127.0.0.1]", "QUIT"), server.heard());
        }
    }

    @Test
    void whoOffersTlsIsRemembered() throws Exception {
        behindTls(request(identity.certificate()));
        assertEquals(List.of("mail.example.org"), hosts.verified);
        try (ScriptedServer server = new ScriptedServer(PLAIN)) {
            only(request(identity.certificate()), server.port(), false);
        }
        assertEquals(List.of(), hosts.offered);
        try (ScriptedServer server = new ScriptedServer(identity.context(), STARTTLS)) {
            only(new Request("mail.example.org", List.of(), Optional.empty()), server.port(), false);
        }

        assertEquals(List.of("mail.example.org"), hosts.offered);
        assertEquals(List.of("mail.example.org"), hosts.verified);
    }

    /** Remembers what it is told. */
    private static final class Encrypted implements EncryptedHosts {
        private final List<String> offered = new ArrayList<>();
        private final List<String> verified = new ArrayList<>();

        @Override
        public void offered(String host) {
            offered.add(host);
        }

        @Override
        public void verified(String host) {
            verified.add(host);
        }

        @Override
        public Optional<Instant> since(String host) {
            return Optional.empty();
        }

        @Override
        public boolean verifiedBefore(String host) {
            return false;
        }
    }

    @Test
    void relayTestTakesNoAddressBeyondAscii() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Relay(EmailAddress.of("änn@example.org"), EmailAddress.of("bob@example.net")));
    }

    @Test
    void closedPortIsRefused() throws Exception {
        PortFinding finding = only(request(identity.certificate()), closedPort(), false);

        assertEquals(Optional.of("the server refused the connection"), finding.trouble());
        assertFalse(finding.answers());
    }

    @Test
    void greetingThatTurnsUsAwayIsKept() throws Exception {
        try (ScriptedServer server = new ScriptedServer("S: 554 5.7.1 not you")) {
            PortFinding finding = only(request(identity.certificate()), server.port(), false);

            assertEquals(Optional.of("the server says “554 5.7.1 not you”"), finding.trouble());
            assertTrue(finding.answers());
        }
    }

    @Test
    void textBeforeTlsIsNoAnswer() throws Exception {
        String script = "S: 220 mx\nC: EHLO *\nS: 250-mx\\r\\n250 STARTTLS\nC: STARTTLS\nS: 220 go\\r\\n250 AUTH PLAIN";
        try (ScriptedServer server = new ScriptedServer(script)) {
            PortFinding finding = only(request(identity.certificate()), server.port(), false);

            assertTrue(finding.trouble().orElseThrow().contains("before TLS began"));
            assertFalse(finding.usable());
        }
    }

    @Test
    void endlessGreetingIsCutOff() throws Exception {
        try (ScriptedServer server = new ScriptedServer("FLOOD")) {
            PortFinding finding = only(request(identity.certificate()), server.port(), false);

            assertTrue(finding.trouble().orElseThrow().contains("has no end"));
        }
    }

    @Test
    void silenceEndsInTime() throws Exception {
        try (ScriptedServer server = new ScriptedServer("HANG")) {
            PortFinding finding = only(request(identity.certificate()), server.port(), false, Duration.ofMillis(50));

            assertEquals(Optional.of("no answer in time"), finding.trouble());
        }
    }

    @Test
    void interruptionEndsTheCheck() throws Exception {
        Thread checking = Thread.currentThread();
        try (ScriptedServer server = new ScriptedServer(checking::interrupt, "HANG")) {
            assertThrows(InterruptedException.class, () -> only(request(identity.certificate()), server.port(), false));
        }
    }

    @Test
    void nameWithoutAddressHasNoPorts() throws Exception {
        SmtpServerCheck check = new SmtpServerCheck(
                host -> {
                    throw new UnknownHostException(host);
                },
                Door.USUAL,
                Duration.ofSeconds(5),
                clock,
                EncryptedHosts.NONE,
                Authorities.JAVAS,
                (host, port) -> trusted);

        Report report = check.check(request(identity.certificate()), finding -> {});
        check.close();

        assertEquals(List.of(), report.addresses());
        assertEquals(List.of(), report.ports());
    }

    @Test
    void hostWithALineBreakIsNoHost() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Request("mail.example.org\r\nQUIT", List.of(), Optional.empty()));
    }

    private static Request request(X509Certificate anchor) {
        return new Request("mail.example.org", List.of(anchor), Optional.empty());
    }

    private static Verdict verdict(PortFinding finding) {
        return finding.tls().orElseThrow().certificate().verdict();
    }

    private static List<Integer> ports(Report report) {
        return report.ports().stream().map(PortFinding::port).toList();
    }

    private PortFinding behindTls(Request request) throws Exception {
        try (ScriptedServer server = new ScriptedServer(identity.context(), "TLS\n" + BEHIND_TLS)) {
            return only(request, server.port(), true);
        }
    }

    private PortFinding only(Request request, int port, boolean tls) throws InterruptedException {
        return only(request, port, tls, Duration.ofSeconds(30));
    }

    private PortFinding only(Request request, int port, boolean tls, Duration limit) throws InterruptedException {
        return check(request, List.of(new Door(port, tls)), limit).ports().get(0);
    }

    private Report check(Request request, List<Door> doors) throws InterruptedException {
        return check(request, doors, Duration.ofSeconds(30));
    }

    private Report check(Request request, List<Door> doors, Duration limit) throws InterruptedException {
        SmtpServerCheck check = new SmtpServerCheck(
                host -> List.of(InetAddress.getLoopbackAddress()),
                doors,
                limit,
                clock,
                hosts,
                () -> authorities,
                (host, port) -> trusted);
        try {
            return check.check(request, finding -> heard.add(finding.port()));
        } finally {
            check.close();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
