// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.signin.Result;
import org.postern.api.signin.Result.Reason;

class BrowserSignInTest {

    private final Bench bench;

    BrowserSignInTest(@TempDir Path folder) throws IOException {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void personWhoAgreesIsSignedIn() {
        Result result = bench.signIn.inBrowser(bench.account, bench.browser);

        assertEquals(new Result.Done(), result);
        assertEquals(FakeIssuer.ACCESS, bench.kept().access());
        assertEquals(Optional.of(FakeIssuer.REFRESH), bench.kept().refresh());
        assertEquals(Bench.NOW.plus(Duration.ofHours(1)), bench.kept().expires());
        assertTrue(
                bench.browser.seen().get(0).startsWith("200 "),
                bench.browser.seen().toString());
    }

    @Test
    void issuerIsAskedWithChallengeStateAndHint() {
        bench.signIn.inBrowser(bench.account, bench.browser);

        Map<String, String> query =
                FakeIssuer.form(bench.browser.opened().get(0).getRawQuery());
        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals("ann@example.org", query.get("login_hint"));
        assertEquals("smtp", query.get("scope"));
        assertTrue(query.get("redirect_uri").matches("http://127\\.0\\.0\\.1:\\d+/"), query.get("redirect_uri"));
        assertTrue(query.get("state").length() >= 32, query.get("state"));
    }

    @Test
    void answerToAnotherSignInIsNotTakenOver() {
        assertFails(
                Reason.SUSPICIOUS,
                answering(query -> Map.of("code", "x", "state", "forged", "iss", bench.issuer.identifier())));
    }

    @Test
    void answerOfAnotherIssuerIsNotTakenOver() {
        assertFails(
                Reason.SUSPICIOUS,
                answering(
                        query -> Map.of("code", "x", "state", query.get("state"), "iss", "https://attacker.example")));
    }

    @Test
    void answerWithoutIssuerIsNotTakenOverIfTheIssuerAlwaysNamesItself() {
        assertFails(Reason.SUSPICIOUS, answering(query -> Map.of("code", "x", "state", query.get("state"))));
    }

    @Test
    void metadataOfAnotherIssuerAreNotBelieved() {
        bench.issuer.at(
                "/.well-known/oauth-authorization-server",
                exchange -> FakeIssuer.answer(exchange, 200, bench.issuer.metadata("https://attacker.example")));

        assertFails(Reason.SUSPICIOUS);
        assertTrue(bench.browser.opened().isEmpty());
    }

    @Test
    void endpointInClearIsNotUsed() {
        bench.issuer.at(
                "/.well-known/oauth-authorization-server",
                exchange -> FakeIssuer.answer(
                        exchange,
                        200,
                        bench.issuer
                                .metadata(bench.issuer.identifier())
                                .replace(bench.issuer.identifier() + "/token", "http://issuer.example/token")));

        assertFails(Reason.UNREACHABLE);
        assertTrue(bench.browser.opened().isEmpty());
    }

    @Test
    void metadataMayLieWhereOpenIdConnectPutsThem() {
        bench.issuer.at("/.well-known/oauth-authorization-server", exchange -> FakeIssuer.answer(exchange, 404, "{}"));
        bench.issuer.at(
                "/.well-known/openid-configuration",
                exchange -> FakeIssuer.answer(exchange, 200, bench.issuer.metadata(bench.issuer.identifier())));

        assertEquals(new Result.Done(), bench.signIn.inBrowser(bench.account, bench.browser));
    }

    @Test
    void personMaySayNo() {
        assertFails(
                Reason.DECLINED,
                answering(query -> Map.of(
                        "error", "access_denied", "state", query.get("state"), "iss", bench.issuer.identifier())));
    }

    @Test
    void longErrorIsCut() {
        Result.Failed failed = assertFails(
                Reason.REFUSED,
                answering(query -> Map.of(
                        "error",
                        "<b>" + "x".repeat(500),
                        "state",
                        query.get("state"),
                        "iss",
                        bench.issuer.identifier())));

        assertTrue(failed.sentence().length() < 400, failed.sentence());
    }

    @Test
    void errorWithCharactersThatNoErrorHasIsNoAnswer() {
        assertFails(
                Reason.UNREACHABLE,
                answering(query -> Map.of(
                        "error", "no\u202E\u001b[2J", "state", query.get("state"), "iss", bench.issuer.identifier())));
    }

    @Test
    void strangersAtTheRedirectAreNotHeard() {
        Result result = bench.signIn.inBrowser(bench.account, page -> {
            Map<String, String> query = FakeIssuer.form(page.getRawQuery());
            URI redirect = URI.create(query.get("redirect_uri"));
            assertTrue(bench.browser
                    .visit(redirect.resolve("/favicon.ico?code=1&state=2"))
                    .startsWith("404"));
            assertTrue(bench.browser.visit(redirect).startsWith("404"));
            assertTrue(bench.browser
                    .visit(URI.create("http://localhost:" + redirect.getPort() + "/?code=1&state=2"))
                    .startsWith("404"));
            bench.browser.open(page);
        });

        assertEquals(new Result.Done(), result);
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        bench.signIn.inBrowser(bench.account, page -> {
            bench.browser.open(page);
            URI redirect = URI.create(FakeIssuer.form(page.getRawQuery()).get("redirect_uri"));
            assertTrue(bench.browser
                    .visit(URI.create(redirect + "?code=1&state=2"))
                    .startsWith("404"));
        });

        assertEquals(FakeIssuer.ACCESS, bench.kept().access());
    }

    @Test
    void withoutClientNothingIsAskedAndTheAppPasswordIsOffered() {
        Account gmail = new Account("smtp.gmail.com", "ann@gmail.com", Optional.of(new Issuer("google")));

        Result.Failed failed = assertInstanceOf(Result.Failed.class, bench.signIn.inBrowser(gmail, bench.browser));

        assertEquals(Reason.NO_CLIENT, failed.reason());
        assertTrue(failed.sentence().contains("https://myaccount.google.com/apppasswords"), failed.sentence());
        assertTrue(bench.browser.opened().isEmpty());
    }

    @Test
    void nobodyIsWaitedForWithoutEnd(@TempDir Path other) throws IOException {
        try (Bench hasty = new Bench(other, Duration.ofSeconds(10), Duration.ofMillis(200))) {
            Result.Failed failed =
                    assertInstanceOf(Result.Failed.class, hasty.signIn.inBrowser(hasty.account, page -> {}));

            assertEquals(Reason.TIMED_OUT, failed.reason());
        }
    }

    @Test
    void waitingCanBeCancelled() {
        Thread person = Thread.currentThread();
        Result.Failed failed = assertInstanceOf(
                Result.Failed.class, bench.signIn.inBrowser(bench.account, page -> person.interrupt()));

        assertEquals(Reason.CANCELLED, failed.reason());
        assertFalse(Thread.interrupted());
    }

    @Test
    void tokenThatIsBoundToAKeyIsNotTaken() {
        bench.issuer.at(
                "/token",
                exchange -> FakeIssuer.answer(
                        exchange, 200, FakeIssuer.tokens("a", "b", 60).replace("Bearer", "DPoP")));

        assertFails(Reason.NOT_OFFERED);
    }

    private HttpHandler answering(Answer answer) {
        HttpHandler handler = exchange -> {
            Map<String, String> query = FakeIssuer.form(exchange.getRequestURI().getRawQuery());
            FakeIssuer.redirect(exchange, query, answer.to(query));
        };
        bench.issuer.at("/authorize", handler);
        return handler;
    }

    private Result.Failed assertFails(Reason reason, HttpHandler... prepared) {
        Result.Failed failed =
                assertInstanceOf(Result.Failed.class, bench.signIn.inBrowser(bench.account, bench.browser));
        assertEquals(reason, failed.reason(), failed.sentence());
        assertTrue(bench.vault.kept().isEmpty());
        assertFalse(failed.toString().contains(FakeIssuer.CODE));
        return failed;
    }

    @FunctionalInterface
    private interface Answer {
        Map<String, String> to(Map<String, String> query);
    }
}
