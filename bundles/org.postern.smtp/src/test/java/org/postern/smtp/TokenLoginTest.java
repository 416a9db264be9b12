// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenLoginTest {

    private static final String UP_TO_OFFER = "TLS\nS: 220 mx ready\nC: EHLO [127.0.0.1]\nS: 250-mx\\r\\n";
    private static final String BYE = "C: QUIT\nS: 221 bye\n";
    private static final String TOKEN = "ya29.a0AfB_byC-secret~+/token==";
    private static final String JSON =
            "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://mail.example/\"}";

    private final Identity localhost;

    TokenLoginTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
    }

    @Test
    void standardMechanismIsPreferred() throws IOException {
        Attempt attempt = answered(
                "250 AUTH PLAIN XOAUTH2 OAUTHBEARER",
                "C: AUTH OAUTHBEARER " + oauthBearer("me", TOKEN) + "\nS: 235 welcome\n" + BYE,
                TOKEN);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        assertTrue(attempt.loggedIn());
    }

    @Test
    void olderMechanismIsUsedWhereTheServerKnowsNoOther() throws IOException {
        Attempt attempt = answered(
                "250 AUTH LOGIN XOAUTH2",
                "C: AUTH XOAUTH2 " + xoauth2("me", TOKEN) + "\nS: 235 welcome\n" + BYE,
                TOKEN);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
    }

    @Test
    void userNameCannotBreakOutOfTheResponse() throws IOException {
        String name = "a=b,c@example.org";
        Attempt attempt = answeredTo(
                name,
                new ArrayList<>(),
                "250 AUTH OAUTHBEARER",
                "C: AUTH OAUTHBEARER " + oauthBearer("a=3Db=2Cc@example.org", TOKEN) + "\nS: 235 welcome\n" + BYE,
                TOKEN);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
    }

    @Test
    void refusalIsHeardOutAndItsReasonStandsInTheSteps() throws IOException {
        Attempt attempt = answered(
                "250 AUTH OAUTHBEARER",
                """
                C: AUTH OAUTHBEARER %s
                S: 334 %s
                C: AQ==
                S: 535 5.7.8 no
                C: AUTH OAUTHBEARER %s
                S: 334 %s
                C: AQ==
                S: 535 5.7.8 no
                """.formatted(oauthBearer("me", TOKEN), base64(JSON), oauthBearer("me", "another"), base64(JSON)) + BYE,
                TOKEN,
                "another");

        assertEquals(new Outcome.Refused(Phase.AUTH, Reply.parse("535 5.7.8 no"), Optional.empty()), attempt.outcome());
        assertTrue(replies(attempt).contains("334 " + JSON), replies(attempt).toString());
        assertFalse(attempt.loggedIn());
    }

    @Test
    void olderMechanismHearsOutWithAnEmptyLine() throws IOException {
        Attempt attempt =
                answered("250 AUTH XOAUTH2", """
                C: AUTH XOAUTH2 %s
                S: 334 %s
                C:\s
                S: 535 5.7.8 no
                """.formatted(xoauth2("me", TOKEN), base64(JSON)) + "GONE", TOKEN);

        assertEquals(
                new Outcome.Broken(Phase.TOKEN, Breakage.NO_SECRET, "Sign in again."),
                attempt.outcome(),
                "a refused token is renewed before the person is asked");
    }

    @Test
    void tokenRefusedBeforeItsTimeIsRenewedOnce() throws IOException {
        Attempt attempt = answered(
                "250 AUTH XOAUTH2",
                """
                C: AUTH XOAUTH2 %s
                S: 535 5.7.8 expired
                C: AUTH XOAUTH2 %s
                S: 235 welcome
                """.formatted(xoauth2("me", TOKEN), xoauth2("me", "another")) + BYE,
                TOKEN,
                "another");

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        assertEquals(
                2,
                attempt.steps().stream()
                        .filter(step -> step.phase() == Phase.TOKEN)
                        .count());
    }

    @Test
    void nobodyIsCalledWithoutToken() throws IOException {
        Attempt attempt = Bench.submission(new GivenTokens())
                .test(Bench.token("me", 1, ConnectionSecurity.TLS, localhost), StepListener.NONE);

        assertEquals(new Outcome.Broken(Phase.TOKEN, Breakage.NO_SECRET, "Sign in again."), attempt.outcome());
        assertEquals(
                List.of(Phase.TOKEN), attempt.steps().stream().map(Step::phase).toList());
    }

    @Test
    void noTokenIsShownToAServerThatWantsPasswords() throws IOException {
        Attempt attempt = answered("250 AUTH PLAIN LOGIN", BYE, TOKEN);

        assertEquals(
                Breakage.AUTH_NOT_OFFERED,
                assertInstanceOf(Outcome.Broken.class, attempt.outcome()).breakage());
    }

    @Test
    void longTokenFitsOnOneLine() throws IOException {
        String token = "t".repeat(4000);
        String response = xoauth2("me", token);
        Attempt attempt =
                answered("250 AUTH XOAUTH2", "C: AUTH XOAUTH2 " + response + "\nS: 235 welcome\n" + BYE, token);

        assertTrue(response.length() > 5300, "" + response.length());
        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
    }

    @Test
    void tokenTooLongForTheCommandFollowsIt() throws IOException {
        String token = "t".repeat(9500);
        Attempt attempt = answered("250 AUTH XOAUTH2", """
                C: AUTH XOAUTH2
                S: 334
                C: %s
                S: 235 welcome
                """.formatted(xoauth2("me", token)) + BYE, token);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
    }

    @Test
    void tokenIsNowhereEvenIfTheServerRepeatsIt() throws IOException {
        List<String> heard = new ArrayList<>();
        String response = xoauth2("me", TOKEN);
        String challenge = base64("{\"status\":\"400\",\"token\":\"" + TOKEN + "\"}");
        Attempt attempt = answeredTo(
                "me",
                heard,
                "250 AUTH XOAUTH2",
                """
                C: AUTH XOAUTH2 %s
                S: 334 %s
                C:\s
                S: 535-you said %s\\r\\n535-hence %s\\r\\n535 or %s
                C: AUTH XOAUTH2 %s
                S: 535 still not %s
                """.formatted(
                                        response,
                                        challenge,
                                        response,
                                        TOKEN,
                                        base64(TOKEN),
                                        xoauth2("me", "other-token"),
                                        "other-token")
                        + BYE,
                TOKEN,
                "other-token");

        String everything = attempt + String.join("\n", heard);
        Stream.of(TOKEN, "ya29", "other-token", response, response.substring(24, 40), base64(TOKEN), challenge)
                .forEach(form -> assertFalse(everything.contains(form), form));
        assertTrue(everything.contains("(secret)"));
    }

    private static List<String> replies(Attempt attempt) {
        return attempt.steps().stream()
                .flatMap(step -> step.reply().stream())
                .map(Reply::toString)
                .toList();
    }

    private static String oauthBearer(String user, String token) {
        return base64("n,a=" + user + ",\u0001host=localhost\u0001auth=Bearer " + token + "\u0001\u0001");
    }

    private static String xoauth2(String user, String token) {
        return base64("user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Attempt answered(String offer, String rest, String... tokens) throws IOException {
        return answeredTo("me", new ArrayList<>(), offer, rest, tokens);
    }

    private Attempt answeredTo(String user, List<String> heard, String offer, String rest, String... tokens)
            throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), UP_TO_OFFER + offer + "\n" + rest)) {
            return Bench.submission(new GivenTokens(tokens))
                    .test(
                            Bench.token(user, server.port(), ConnectionSecurity.TLS, localhost),
                            step -> heard.add(step.toString()));
        }
    }
}
