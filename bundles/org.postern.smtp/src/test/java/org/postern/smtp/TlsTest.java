// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private static final String WELCOME = """
            TLS
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN *
            S: 235 2.7.0 welcome
            C: QUIT
            S: 221 bye
            """;

    private final Identity localhost;
    private final Identity elsewhere;

    TlsTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
        elsewhere = Identity.named("dns:elsewhere.example");
    }

    @Test
    void trustedServerIsTestedWithLoginAndWithoutMail() throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), WELCOME)) {

            Attempt attempt = test(server, ConnectionSecurity.TLS, localhost);

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
            assertTrue(attempt.loggedIn());
            assertTrue(attempt.tls().orElse("").startsWith("TLSv1.3 TLS_"));
        }
    }

    @Test
    void aCertificateOfTheComputersAuthoritiesIsAccepted() throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), WELCOME)) {

            Attempt attempt = testBelieving(server, elsewhere, localhost);

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        }
    }

    @Test
    void theComputersAuthoritiesVouchForNoOtherName() throws IOException {
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), "TLS BROKEN")) {

            assertBroken(Breakage.CERTIFICATE, testBelieving(server, elsewhere, localhost));
        }
    }

    @Test
    void authoritiesOfTheProfileAreTheOnlyOnes() throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS BROKEN")) {
            Authorities computers = () -> List.of(localhost.certificate());

            Attempt attempt = Bench.submission(computers)
                    .test(Bench.login(server.port(), ConnectionSecurity.TLS, elsewhere), StepListener.NONE);

            assertBroken(Breakage.CERTIFICATE, attempt);
        }
    }

    private static Attempt testBelieving(ScriptedServer server, Identity... believed) {
        Authorities computers =
                () -> Stream.of(believed).map(Identity::certificate).toList();
        return Bench.submission(computers).test(Bench.login(server.port(), ConnectionSecurity.TLS), StepListener.NONE);
    }

    @Test
    void strangersCertificateIsNotAccepted() throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS BROKEN")) {

            Attempt attempt = test(server, ConnectionSecurity.TLS);

            assertBroken(Breakage.CERTIFICATE, attempt);
            assertTrue(attempt.tls().isEmpty());
        }
    }

    @Test
    void certificateOfAnotherHostIsNotAccepted() throws IOException {
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), "TLS BROKEN")) {

            assertBroken(Breakage.CERTIFICATE, test(server, ConnectionSecurity.TLS, elsewhere));
        }
    }

    @Test
    void certificateOfAnotherHostIsNotAcceptedAfterStarttlsEither() throws IOException {
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), """
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 STARTTLS
                C: STARTTLS
                S: 220 go
                TLS BROKEN
                """)) {

            assertBroken(Breakage.CERTIFICATE, test(server, ConnectionSecurity.STARTTLS, elsewhere));
        }
    }

    @Test
    void strangersCertificateForAnotherDomainIsAnotherServers() throws IOException {
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), "TLS BROKEN")) {

            assertBroken(Breakage.ANOTHER_SERVER, test(server, ConnectionSecurity.TLS));
        }
    }

    @Test
    void strangersCertificateIsAnotherServersWhereTheHostShowedAnAcceptedOne() throws IOException {
        Remembered hosts = new Remembered();
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS\nS: 554 not now")) {
            Bench.submission(hosts)
                    .test(Bench.login(server.port(), ConnectionSecurity.TLS, localhost), StepListener.NONE);
        }
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS BROKEN")) {

            Attempt attempt =
                    Bench.submission(hosts).test(Bench.login(server.port(), ConnectionSecurity.TLS), StepListener.NONE);

            assertBroken(Breakage.ANOTHER_SERVER, attempt);
        }
    }

    @Test
    void nothingIsSaidIfStarttlsIsNotOffered() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 AUTH PLAIN
                HANG
                """)) {

            assertBroken(Breakage.STARTTLS_MISSING, test(server, ConnectionSecurity.STARTTLS, localhost));
        }
    }

    @Test
    void textInjectedBeforeTlsEndsTheSession() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 STARTTLS
                C: STARTTLS
                S: 220 go\\r\\n250-mx\\r\\n250 AUTH PLAIN
                HANG
                """)) {

            assertBroken(Breakage.PROTOCOL, test(server, ConnectionSecurity.STARTTLS, localhost));
        }
    }

    @Test
    void serverThatSpeaksInClearOnTheTlsPortIsNotUnderstood() throws IOException {
        try (ScriptedServer server = new ScriptedServer("S: 220 mx ready\nHANG")) {

            assertBroken(Breakage.TLS_HANDSHAKE, test(server, ConnectionSecurity.TLS, localhost));
        }
    }

    @Test
    void aHostThatOffersTlsIsRememberedThoughItsCertificateIsNotAccepted() throws IOException {
        Remembered hosts = new Remembered();
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), """
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 STARTTLS
                C: STARTTLS
                S: 220 go
                TLS BROKEN
                """)) {

            Bench.submission(hosts)
                    .test(Bench.login(server.port(), ConnectionSecurity.STARTTLS, elsewhere), StepListener.NONE);
        }

        assertEquals(Set.of("localhost"), hosts.offered);
        assertEquals(Set.of(), hosts.verified);
    }

    /** This computer, too. */
    private static final class Remembered implements EncryptedHosts {

        private final Set<String> offered = new HashSet<>();
        private final Set<String> verified = new HashSet<>();

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
            return verified.contains(host);
        }
    }

    private static Attempt test(ScriptedServer server, ConnectionSecurity security, Identity... trusted) {
        return Bench.submission().test(Bench.login(server.port(), security, trusted), StepListener.NONE);
    }

    private static void assertBroken(Breakage breakage, Attempt attempt) {
        Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, attempt.outcome());
        assertEquals(breakage, broken.breakage(), broken.detail());
        assertEquals(Phase.TLS, broken.phase());
    }
}
