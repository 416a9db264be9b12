// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.send.Breakage;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.Result;
import org.postern.api.signin.Result.Reason;

class RefreshTest {

    private static final String OLD = "old-access-secret";
    private static final String OLD_REFRESH = "old-refresh-secret";

    private final Bench bench;

    RefreshTest(@TempDir Path folder) throws IOException {
        bench = new Bench(folder, Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tokenThatIsGoodIsGivenWithoutAsking() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ofMinutes(10));

        assertEquals(OLD, granted(bench.signIn.token(bench.account)));
        assertTrue(bench.issuer.asked().isEmpty());
    }

    @Test
    void tokenWhoseTimeIsNearlyUpIsRefreshed() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ofMinutes(2));

        assertEquals(FakeIssuer.ACCESS, granted(bench.signIn.token(bench.account)));
        assertTrue(
                bench.issuer.asked().get(0).contains("refresh_token=" + OLD_REFRESH),
                bench.issuer.asked().toString());
    }

    @Test
    void refreshTokenThatIsReplacedIsKept() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);

        bench.signIn.token(bench.account);

        assertEquals(Optional.of(FakeIssuer.REFRESH), bench.kept().refresh());
    }

    @Test
    void refreshTokenThatIsNotReplacedStays() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);
        bench.issuer.at(
                "/token",
                exchange -> FakeIssuer.answer(
                        exchange,
                        200,
                        "{\"access_token\": \"new\", \"token_type\": \"bearer\", \"expires_in\": 3600}"));

        assertEquals("new", granted(bench.signIn.token(bench.account)));
        assertEquals(Optional.of(OLD_REFRESH), bench.kept().refresh());
    }

    @Test
    void tokenThatAServerRefusedIsReplacedBeforeItsTime() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ofMinutes(50));

        AccessToken token = bench.signIn.renewed(bench.account);

        assertEquals(FakeIssuer.ACCESS, granted(token));
        assertTrue(assertInstanceOf(AccessToken.Granted.class, token).fresh());
    }

    @Test
    void manyAtOnceRefreshOnce() throws Exception {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(8);

        List<Future<AccessToken>> given = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return bench.signIn.token(bench.account);
                }))
                .toList();

        for (Future<AccessToken> token : given) {
            assertEquals(FakeIssuer.ACCESS, granted(token.get(20, TimeUnit.SECONDS)));
        }
        assertEquals(1, bench.issuer.asked("/token"));
        threads.shutdownNow();
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        AccessToken.Withheld withheld = withheld();

        assertEquals(Breakage.NO_SECRET, withheld.breakage());
        assertTrue(bench.issuer.asked().isEmpty());
    }

    @Test
    void signInThatTheIssuerHasEndedIsForgotten() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);
        bench.issuer.at("/token", exchange -> FakeIssuer.answer(exchange, 400, "{\"error\": \"invalid_grant\"}"));

        assertEquals(Breakage.NO_SECRET, withheld().breakage());
        assertTrue(bench.vault.kept().isEmpty());
    }

    @Test
    void signInOutlastsWhatPasses() throws IOException {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);

        assertEquals(Breakage.LOST, withheldAt(exchange -> FakeIssuer.answer(exchange, 503, "{\"error\": \"x\"}")));
        assertEquals(Breakage.TIMEOUT, withheldAt(exchange -> untilClosed()));
        assertEquals(
                Breakage.PROTOCOL, withheldAt(exchange -> FakeIssuer.answer(exchange, 200, "<html>captive</html>")));
        assertEquals(
                Breakage.PROTOCOL,
                withheldAt(
                        exchange -> FakeIssuer.answer(exchange, 200, FakeIssuer.tokens("a".repeat(300_000), "b", 60))));
        assertEquals(
                Breakage.NO_SECRET,
                withheldAt(exchange -> FakeIssuer.answer(exchange, 401, "{\"error\": \"invalid_client\"}")));
        bench.issuer.close();
        assertEquals(Breakage.REFUSED, withheld().breakage());
        assertEquals(OLD, bench.kept().access());
    }

    @Test
    void slowDripIsCutOff() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);

        assertEquals(Breakage.TIMEOUT, withheldAt(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            untilClosed();
        }));
    }

    @Test
    void redirectIsNotFollowed() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);
        bench.issuer.at("/elsewhere", exchange -> FakeIssuer.answer(exchange, 200, FakeIssuer.tokens("x", "y", 60)));

        withheldAt(exchange -> {
            exchange.getResponseHeaders().set("Location", bench.issuer.identifier() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertEquals(OLD, bench.kept().access());
    }

    @Test
    void whoSignsOutIsForgottenHereAndThere() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ofHours(1));
        List<String> revoked = new java.util.concurrent.CopyOnWriteArrayList<>();
        bench.issuer.at("/revoke", exchange -> {
            revoked.add(bench.issuer.form(exchange).toString());
            FakeIssuer.answer(exchange, 200, "");
        });

        assertEquals(new Result.Done(), bench.signIn.out(bench.account));

        assertTrue(bench.vault.kept().isEmpty());
        assertTrue(revoked.get(0).contains("token=" + OLD_REFRESH), revoked.toString());
    }

    @Test
    void whoSignsOutWithoutNetworkIsForgottenHere() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ofHours(1));
        bench.issuer.close();

        Result.Failed failed = assertInstanceOf(Result.Failed.class, bench.signIn.out(bench.account));

        assertEquals(Reason.UNREACHABLE, failed.reason());
        assertTrue(bench.vault.kept().isEmpty());
    }

    @Test
    void noSecretShows() {
        bench.signedIn(OLD, OLD_REFRESH, Duration.ZERO);
        String everything = Stream.of(
                        bench.kept().toString(),
                        bench.signIn.token(bench.account).toString(),
                        withheldTextAt(exchange -> FakeIssuer.answer(
                                exchange,
                                400,
                                "{\"error\": \"" + OLD_REFRESH + "\", \"error_description\": \"" + OLD + "\"}")),
                        withheldTextAt(exchange -> FakeIssuer.answer(exchange, 200, "{\"access_token\": \"" + OLD)))
                .reduce("", String::concat);

        assertFalse(everything.contains(OLD), everything);
        assertFalse(everything.contains(FakeIssuer.ACCESS), everything);
    }

    private void untilClosed() {
        try {
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Breakage withheldAt(HttpHandler token) {
        bench.issuer.at("/token", token);
        return withheld().breakage();
    }

    private String withheldTextAt(HttpHandler token) {
        bench.now = bench.now.plus(Duration.ofHours(2));
        bench.issuer.at("/token", token);
        return withheld().toString();
    }

    private AccessToken.Withheld withheld() {
        return assertInstanceOf(AccessToken.Withheld.class, bench.signIn.token(bench.account));
    }

    private static String granted(AccessToken token) {
        return new String(
                assertInstanceOf(AccessToken.Granted.class, token).secret().characters());
    }
}
