// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {

    private static final String UP_TO_OFFER = "TLS\nS: 220 mx ready\nC: EHLO [127.0.0.1]\nS: 250-mx\\r\\n";
    private static final String PLAIN_RESPONSE = "AG1lAGNvcnJlY3QgaG9yc2U=";
    private static final String LOGIN_PASSWORD = "Y29ycmVjdCBob3JzZQ==";

    private final Identity localhost;

    LoginTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
    }

    @Test
    void wrongPasswordIsARefusal() throws IOException {
        Attempt attempt = answered("250 AUTH PLAIN LOGIN", """
                C: AUTH PLAIN AG1lAGNvcnJlY3QgaG9yc2U=
                S: 535 5.7.8 wrong
                C: QUIT
                S: 221 bye
                """);

        assertEquals(
                new Outcome.Refused(Phase.AUTH, Reply.parse("535 5.7.8 wrong"), Optional.empty()), attempt.outcome());
        assertFalse(attempt.loggedIn());
    }

    @Test
    void loginIsUsedWherePlainIsNotOffered() throws IOException {
        Attempt attempt = answered("250 AUTH LOGIN", """
                C: AUTH LOGIN
                S: 334 VXNlcm5hbWU6
                C: bWU=
                S: 334 UGFzc3dvcmQ6
                C: Y29ycmVjdCBob3JzZQ==
                S: 235 welcome
                C: QUIT
                S: 221 bye
                """);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
    }

    @Test
    void nothingIsSentIfNoLoginIsOffered() throws IOException {
        Attempt attempt = answered("250 AUTH GSSAPI", "C: QUIT\nS: 221 bye");

        assertEquals(
                Breakage.AUTH_NOT_OFFERED,
                assertInstanceOf(Outcome.Broken.class, attempt.outcome()).breakage());
    }

    @Test
    void nothingIsSentIfThereIsNoSecret() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(localhost.context(), UP_TO_OFFER + "250 AUTH PLAIN\nC: QUIT\nS: 221")) {
            Attempt attempt =
                    Bench.submission().test(Bench.loginOfAStranger(server.port(), localhost), StepListener.NONE);

            assertEquals(
                    new Outcome.Broken(
                            Phase.AUTH, Breakage.NO_SECRET, "No password is stored for stranger at localhost."),
                    attempt.outcome());
        }
    }

    @Test
    void secretIsNowhereEvenIfTheServerRepeatsIt() throws IOException {
        Attempt plain = answered("250 AUTH PLAIN", """
                C: AUTH PLAIN AG1lAGNvcnJlY3QgaG9yc2U=
                S: 535-you said AG1lAGNvcnJlY3QgaG9yc2U=\\r\\n535-hence correct horse\\r\\n535 or Y29ycmVjdCBob3JzZQ==
                C: QUIT
                S: 221 goodbye correct horse
                """);
        Attempt login = answered("250 AUTH LOGIN", """
                C: AUTH LOGIN
                S: 334 VXNlcm5hbWU6
                C: bWU=
                S: 334 Y29ycmVjdCBob3JzZQ==
                C: Y29ycmVjdCBob3JzZQ==
                S: 999 correct horse
                """);

        String everything = plain.toString() + login;
        Stream.of("correct", "horse", PLAIN_RESPONSE, LOGIN_PASSWORD, PLAIN_RESPONSE.substring(7, 21), "Y29ycm")
                .forEach(form -> assertFalse(everything.contains(form), form));
    }

    private Attempt answered(String offer, String rest) throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), UP_TO_OFFER + offer + "\n" + rest)) {
            return Bench.submission()
                    .test(Bench.login(server.port(), ConnectionSecurity.TLS, localhost), StepListener.NONE);
        }
    }
}
