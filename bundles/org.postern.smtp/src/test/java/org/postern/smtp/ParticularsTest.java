// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticularsTest {

    private static final String LOGIN = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN *
            S: 235 welcome
            C: QUIT
            S: 221 bye
            """;

    private final Identity localhost;
    private final Identity me;

    ParticularsTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
        me = Identity.named("email:me@example.org");
    }

    @Test
    void serverIsGreetedByTheNameGiven() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO laptop.corp.example
                S: 250 mx
                C: QUIT
                S: 221 bye
                """)) {
            Particulars named = new Particulars(
                    Optional.of("laptop.corp.example"), TimeLimits.USUAL, Limits.NONE, List.of(), TlsIdentity.USUAL);

            assertAccepted(test(Bench.open(server.port()).with(named)));
        }
    }

    @Test
    void serverIsWaitedForNoLongerThanGiven() throws IOException {
        try (ScriptedServer server = new ScriptedServer("S: 220 mx ready\nC: EHLO *\nHANG")) {
            TimeLimits brief = new TimeLimits(Optional.empty(), Optional.of(Duration.ofSeconds(1)), Optional.empty());
            Particulars impatient = new Particulars(Optional.empty(), brief, Limits.NONE, List.of(), TlsIdentity.USUAL);

            Attempt attempt = test(Bench.open(server.port()).with(impatient));

            assertEquals(new Outcome.Broken(Phase.EHLO, Breakage.TIMEOUT, "No answer in time."), attempt.outcome());
        }
    }

    @Test
    void messageBeyondTheLimitIsNotSent() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer("S: 220 mx\nC: EHLO *\nS: 250-mx\\r\\n250 SIZE 0\nC: QUIT\nS: 221 bye")) {
            Limits limits =
                    new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.of(20), OptionalInt.empty());
            Particulars small =
                    new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL);

            Attempt attempt = Bench.submission()
                    .submit(Bench.message(Bench.YOU), Bench.open(server.port()).with(small), StepListener.NONE);

            Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, attempt.outcome());
            assertEquals(Breakage.MESSAGE_TOO_BIG, broken.breakage());
            assertTrue(broken.detail().contains("the limits of its profile allow at most 20"), broken.detail());
        }
    }

    @Test
    void pinnedKeyIsAccepted() throws IOException, CertificateException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS\n" + LOGIN)) {

            assertAccepted(
                    test(pinned(server, ServerTrust.pin(me.certificate()), ServerTrust.pin(localhost.certificate()))));
        }
    }

    @Test
    void keyThatIsNotPinnedIsNotAcceptedAlthoughItsCertificateIs() throws IOException, CertificateException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS BROKEN")) {

            Attempt attempt = test(pinned(server, ServerTrust.pin(me.certificate())));

            Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, attempt.outcome());
            assertEquals(Breakage.CERTIFICATE, broken.breakage());
            assertTrue(broken.detail().contains(ServerTrust.pin(localhost.certificate())), broken.detail());
        }
    }

    @Test
    void pinIsNoReasonToBelieveAnUnknownAuthority() throws IOException, CertificateException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), "TLS BROKEN")) {
            SmtpProfile profile = Bench.login(server.port(), ConnectionSecurity.TLS)
                    .with(pins(ServerTrust.pin(localhost.certificate())));

            Outcome.Broken broken =
                    assertInstanceOf(Outcome.Broken.class, test(profile).outcome());

            assertEquals(Breakage.CERTIFICATE, broken.breakage());
        }
    }

    @Test
    void serverKnowsUsByOurCertificate() throws IOException, GeneralSecurityException {
        me.write(Bench.KEY_STORE, Bench.PASSWORD.toCharArray());
        try (ScriptedServer server = new ScriptedServer(localhost.contextFor(me), "TLS BOTH\n" + LOGIN)) {

            assertAccepted(test(certified(server, Bench.KEY_STORE)));
        }
    }

    @Test
    void serverThatDoesNotKnowOurCertificateEndsTheSession() throws IOException, GeneralSecurityException {
        localhost.write(Bench.KEY_STORE, Bench.PASSWORD.toCharArray());
        try (ScriptedServer server = new ScriptedServer(localhost.contextFor(me), "TLS BOTH BROKEN")) {

            assertInstanceOf(
                    Outcome.Broken.class,
                    test(certified(server, Bench.KEY_STORE)).outcome());
        }
    }

    @Test
    void certificateWithoutItsPasswordIsAReasonNotToConnect() throws IOException, GeneralSecurityException {
        me.write(Bench.KEY_STORE, "another password".toCharArray());

        assertEquals(Breakage.NO_SECRET, broken(Bench.KEY_STORE));
        assertEquals(Breakage.NO_SECRET, broken(Bench.KEY_STORE.resolveSibling("other.p12")));
    }

    @Test
    void certificateFileThatIsGoneIsAFaultOfThisComputer() throws IOException {
        Files.deleteIfExists(Bench.KEY_STORE);

        assertEquals(Breakage.LOCAL_FAULT, broken(Bench.KEY_STORE));
    }

    /** There is no server at all. */
    private static Breakage broken(Path keyStore) {
        SmtpProfile profile = Bench.login(1, ConnectionSecurity.TLS).with(certificate(keyStore));
        return assertInstanceOf(Outcome.Broken.class, test(profile).outcome()).breakage();
    }

    private SmtpProfile pinned(ScriptedServer server, String... pins) {
        return Bench.login(server.port(), ConnectionSecurity.TLS, localhost).with(pins(pins));
    }

    private static Particulars pins(String... pins) {
        return particulars(new TlsIdentity(List.of(pins), Optional.empty()));
    }

    private SmtpProfile certified(ScriptedServer server, Path keyStore) {
        return Bench.login(server.port(), ConnectionSecurity.TLS, localhost).with(certificate(keyStore));
    }

    private static Particulars certificate(Path keyStore) {
        return particulars(new TlsIdentity(List.of(), Optional.of(keyStore)));
    }

    private static Particulars particulars(TlsIdentity identity) {
        return new Particulars(Optional.empty(), TimeLimits.USUAL, Limits.NONE, List.of(), identity);
    }

    private static Attempt test(SmtpProfile profile) {
        return Bench.submission().test(profile, StepListener.NONE);
    }

    private static void assertAccepted(Attempt attempt) {
        assertInstanceOf(Outcome.Accepted.class, attempt.outcome(), attempt::toString);
    }
}
