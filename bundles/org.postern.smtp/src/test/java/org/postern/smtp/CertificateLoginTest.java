// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

class CertificateLoginTest {

    private final Identity localhost;
    private final Identity me;

    CertificateLoginTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
        me = Identity.named("dns:me.example.org");
        me.write(Bench.KEY_STORE, Bench.PASSWORD.toCharArray());
    }

    @Test
    void theCertificateOfTheHandshakeIsTheLogin() throws IOException, GeneralSecurityException {
        Attempt attempt = answered("250 AUTH PLAIN EXTERNAL", """
                C: AUTH EXTERNAL =
                S: 235 2.7.0 welcome
                C: QUIT
                S: 221 bye
                """);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome(), attempt::toString);
        assertTrue(attempt.loggedIn());
    }

    @Test
    void aServerThatAsksOnceMoreHearsNothingMore() throws IOException, GeneralSecurityException {
        Attempt attempt = answered("250 AUTH EXTERNAL", """
                C: AUTH EXTERNAL =
                S: 334
                C:\s
                S: 235 2.7.0 welcome
                C: QUIT
                S: 221 bye
                """);

        assertTrue(attempt.loggedIn(), attempt::toString);
    }

    @Test
    void nothingIsSentIfTheServerDoesNotOfferIt() throws IOException, GeneralSecurityException {
        Attempt attempt = answered("250 AUTH PLAIN LOGIN", "C: QUIT\nS: 221 bye");

        assertEquals(
                new Outcome.Broken(
                        Phase.AUTH,
                        Breakage.EXTERNAL_NOT_OFFERED,
                        "The server offers no login with a certificate (AUTH EXTERNAL) on this connection."),
                attempt.outcome());
        assertFalse(attempt.loggedIn());
    }

    @Test
    void aServerThatDoesNotKnowTheCertificateRefuses() throws IOException, GeneralSecurityException {
        Attempt attempt = answered("250 AUTH EXTERNAL", """
                C: AUTH EXTERNAL =
                S: 535 5.7.8 who are you
                C: QUIT
                S: 221 bye
                """);

        assertEquals(
                new Outcome.Refused(Phase.AUTH, Reply.parse("535 5.7.8 who are you"), Optional.empty()),
                attempt.outcome());
    }

    @Test
    void protectsAsWellAsALogin() {
        assertEquals(Protection.TLS_AND_LOGIN, profile(465).protection());
    }

    private Attempt answered(String offer, String rest) throws IOException, GeneralSecurityException {
        try (ScriptedServer server = new ScriptedServer(
                localhost.contextFor(me), "TLS BOTH\nS: 220 mx\nC: EHLO *\nS: 250-mx\nS: " + offer + "\n" + rest)) {
            return Bench.submission().test(profile(server.port()), StepListener.NONE);
        }
    }

    private SmtpProfile profile(int port) {
        return new SmtpProfile(
                "test",
                "Test",
                new SubmissionServer(
                        "localhost", port, ConnectionSecurity.TLS, Optional.empty(), List.of(localhost.certificate())),
                List.of(new SenderPattern("me@example.org")),
                new Origin(Origin.Layer.USER, "test"),
                new Particulars(
                        Optional.empty(),
                        TimeLimits.USUAL,
                        Limits.NONE,
                        List.of(),
                        new TlsIdentity(List.of(), Optional.of(Bench.KEY_STORE), true)));
    }
}
