// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.signin.Result;
import org.postern.api.signin.Result.Reason;

class DeviceSignInTest {

    private final Bench bench;
    private final List<String> shown = new ArrayList<>();

    DeviceSignInTest(@TempDir Path folder) throws IOException {
        bench = new Bench(folder, Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void personSignsInElsewhereWhileWeAskNowAndThen() {
        answers("authorization_pending", "slow_down", "authorization_pending");

        assertEquals(new Result.Done(), signIn());

        assertEquals(List.of(bench.issuer.identifier() + "/activate WDJB-MJHT"), shown);
        assertEquals(
                List.of(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10)),
                bench.pauses);
        assertEquals(FakeIssuer.ACCESS, bench.kept().access());
    }

    @Test
    void personMaySayNo() {
        answers("authorization_pending", "access_denied");

        assertEquals(Reason.DECLINED, failure());
    }

    @Test
    void codeEnds() {
        answers("expired_token");

        assertEquals(Reason.TIMED_OUT, failure());
    }

    @Test
    void nobodyIsWaitedForWithoutEnd() {
        bench.issuer.at(
                "/token", exchange -> FakeIssuer.answer(exchange, 400, "{\"error\": \"authorization_pending\"}"));

        assertEquals(Reason.TIMED_OUT, failure());
        assertTrue(bench.now.isBefore(Bench.NOW.plus(Duration.ofMinutes(10))), bench.now.toString());
    }

    @Test
    void issuerThatIsDownForAMomentIsAskedAgain() {
        answers("temporarily_unavailable");

        assertEquals(new Result.Done(), signIn());
    }

    @Test
    void pageToVisitMustBeAPage() {
        bench.issuer.at("/device", exchange -> FakeIssuer.answer(exchange, 200, """
                {"device_code": "d", "user_code": "c", "verification_uri": "file:///etc/passwd", "expires_in": 60}
                """));

        assertEquals(Reason.UNREACHABLE, failure());
        assertTrue(shown.isEmpty());
    }

    @Test
    void issuerNeedNotOfferIt() {
        bench.issuer.at(
                "/.well-known/oauth-authorization-server",
                exchange -> FakeIssuer.answer(
                        exchange,
                        200,
                        bench.issuer.metadata(bench.issuer.identifier()).replace("device_authorization", "other")));

        assertEquals(Reason.NOT_OFFERED, failure());
    }

    /** These errors one after the other, then tokens. */
    private void answers(String... errors) {
        Queue<String> left = new ArrayDeque<>(List.of(errors));
        bench.issuer.at("/token", exchange -> {
            String error = left.poll();
            FakeIssuer.answer(
                    exchange,
                    error == null ? 200 : 400,
                    error == null
                            ? FakeIssuer.tokens(FakeIssuer.ACCESS, FakeIssuer.REFRESH, 3600)
                            : "{\"error\": \"" + error + "\"}");
        });
    }

    private Result signIn() {
        return bench.signIn.onDevice(bench.account, (page, code) -> shown.add(page + " " + code));
    }

    private Reason failure() {
        return assertInstanceOf(Result.Failed.class, signIn()).reason();
    }
}
