// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.ProxyServer.Kind;
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
class ProxyTest {

    private static final String SESSION = """
            TLS
            S: 220 mx ready
            C: EHLO *
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN *
            S: 235 welcome
            C: QUIT
            S: 221 bye
            """;

    private final Identity localhost;

    ProxyTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void serverIsReachedThroughIt(Kind kind) throws IOException {
        try (ScriptedServer server = new ScriptedServer(localhost.context(), SESSION);
                LoopbackProxy proxy = kind == Kind.SOCKS5
                        ? LoopbackProxy.socks(server.port(), 0)
                        : LoopbackProxy.http(server.port(), "200 Connection established")) {

            Attempt attempt = through(proxy.as(kind), server.port());

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome(), attempt.steps()::toString);
            String goal = "localhost:" + server.port();
            assertEquals(List.of(kind == Kind.SOCKS5 ? goal : "CONNECT " + goal), proxy.asked());
        }
    }

    @Test
    void itsRefusalSaysThatItWasTheProxy() throws IOException {
        try (LoopbackProxy proxy = LoopbackProxy.socks(0, 2)) {
            Attempt attempt = through(proxy.as(Kind.SOCKS5), 465);

            assertEquals(
                    new Outcome.Broken(
                            Phase.CONNECT,
                            Breakage.REFUSED,
                            "The proxy " + proxy.as(Kind.SOCKS5)
                                    + " does not lead to localhost:465: its rules do not allow this server."),
                    attempt.outcome());
        }
    }

    @Test
    void itsPageIsQuotedHarmlessly() throws IOException {
        try (LoopbackProxy proxy = LoopbackProxy.http(0, "403 No \u202E here")) {
            Outcome.Broken broken = assertInstanceOf(
                    Outcome.Broken.class, through(proxy.as(Kind.HTTP), 465).outcome());

            assertEquals(Breakage.REFUSED, broken.breakage());
            assertTrue(broken.detail().contains("403 No "), broken.detail());
            assertTrue(broken.detail().indexOf('\u202E') < 0, broken.detail());
        }
    }

    @Test
    void whatIsNoProxyIsNotWaitedForLongerThanAConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer("S: 220 mx ready\nHANG")) {
            Outcome.Broken broken = assertInstanceOf(
                    Outcome.Broken.class,
                    through(new ProxyServer(Kind.SOCKS5, "127.0.0.1", server.port()), 465)
                            .outcome());

            assertEquals(
                    "The proxy socks5://127.0.0.1:" + server.port()
                            + " does not lead to localhost:465: it does not speak SOCKS 5.",
                    broken.detail());
        }
    }

    @Test
    void needsTls() {
        SmtpProfile plain = Bench.open(25);
        Particulars particulars = particulars(ProxyServer.of("http://proxy.corp.example:3128"));

        assertThrows(IllegalArgumentException.class, () -> plain.with(particulars));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:1080",
                "socks4://proxy:1080",
                "socks5://proxy",
                "socks5://ann:secret@proxy:1080",
                "http://proxy:70000",
                "http://proxy:80/",
                "socks5://pro xy:1080"
            })
    void anythingElseIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> ProxyServer.of(text));
    }

    private Attempt through(ProxyServer proxy, int port) {
        SmtpProfile profile =
                Bench.login(port, ConnectionSecurity.TLS, localhost).with(particulars(proxy));
        return Bench.submission().test(profile, StepListener.NONE);
    }

    private static Particulars particulars(ProxyServer proxy) {
        return new Particulars(
                Optional.empty(), TimeLimits.USUAL, Limits.NONE, List.of(), TlsIdentity.USUAL, Optional.of(proxy));
    }
}
