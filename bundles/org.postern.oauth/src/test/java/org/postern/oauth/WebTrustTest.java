// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.profile.Issuer;
import org.postern.api.signin.Result;
import org.postern.api.trust.Authorities;
import org.postern.testing.Identity;

/** Whose certificate is believed where people sign in. */
final class WebTrustTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOLD =
            "localhost, where the sign-in is kept, could not be verified (TLS), so nothing was said to it.";

    private final Identity identity = Identity.named("dns:localhost,ip:127.0.0.1");
    private final Identity elsewhere = Identity.named("dns:elsewhere.example");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WebTrustTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void believesAnAuthorityThatThisComputerKnows() throws OAuthException {
        serve(identity);

        Authority found = find(() -> List.of(identity.certificate()));

        assertEquals(issuer() + "/token", found.token().toString());
    }

    @Test
    void asksNothingWhereNobodyKnowsTheAuthority() {
        serve(identity);

        assertUnverified(Authorities.JAVAS);
        assertUnverified(() -> List.of(elsewhere.certificate()));
    }

    @Test
    void believesAKnownAuthorityForNoOtherName() {
        serve(elsewhere);

        assertUnverified(() -> List.of(elsewhere.certificate()));
    }

    private void assertUnverified(Authorities authorities) {
        OAuthException e = assertThrows(OAuthException.class, () -> find(authorities));

        assertEquals(TOLD, assertInstanceOf(Result.Failed.class, e.result()).sentence());
        assertEquals(List.of(), asked);
    }

    private Authority find(Authorities authorities) throws OAuthException {
        return new AuthorityFinder(new KnownProviders(), new Web(PATIENCE, authorities)).of(new Issuer(issuer()));
    }

    private String issuer() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void serve(Identity shown) {
        server.setHttpsConfigurator(new HttpsConfigurator(shown.context()));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            FakeIssuer.answer(exchange, 200, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "response_types_supported": ["code"]}
                    """.formatted(issuer()));
            exchange.close();
        });
        server.start();
    }
}
