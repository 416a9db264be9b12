// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.send.Breakage;
import org.postern.api.settings.Home;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.AccessToken;
import org.postern.api.signin.Result;
import org.postern.api.signin.Result.Reason;
import org.postern.api.signin.SignIn;
import org.postern.api.trust.Authorities;

/** The whole way, with an authorization server that no one here wrote. */
final class RealIssuerTest {

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final Map<Account, String> vault = new ConcurrentHashMap<>();
    private final Account account;
    private final Path folder;

    RealIssuerTest(@TempDir Path folder) {
        this.folder = folder;
        server.start();
        account = new Account(
                "smtp.example.org",
                "ann@example.org",
                Optional.of(new Issuer(server.issuerUrl("mail").toString())));
    }

    @AfterEach
    void shutDown() {
        server.shutdown();
    }

    @Test
    void personSignsInAndMailIsSentWithTheToken() throws ParseException {
        assertEquals(new Result.Done(), signIn(now()).inBrowser(account, browser(answer -> answer)));

        SignedJWT token = SignedJWT.parse(granted(signIn(now()).token(account)));
        assertEquals(
                account.issuer().orElseThrow().text(), token.getJWTClaimsSet().getIssuer());
    }

    @Test
    void tokenIsRefreshedWhenItsTimeIsUp() {
        signIn(now()).inBrowser(account, browser(answer -> answer));
        String first = granted(signIn(now()).token(account));

        String second = granted(signIn(now().plus(Duration.ofHours(2))).token(account));

        assertNotEquals(first, second);
    }

    @Test
    void withdrawnSignInIsNoLongerGood() {
        signIn(now()).inBrowser(account, browser(answer -> answer));
        String kept = vault.get(account);

        assertEquals(new Result.Done(), signIn(now()).out(account));
        assertTrue(vault.isEmpty());
        vault.put(account, kept);
        AccessToken after = signIn(now().plus(Duration.ofHours(2))).token(account);

        assertEquals(
                Breakage.NO_SECRET,
                assertInstanceOf(AccessToken.Withheld.class, after).breakage());
    }

    @Test
    void answerWithAnotherStateIsNotTakenOver() {
        assertEquals(Reason.SUSPICIOUS, failure(answer -> answer.replaceAll("state=[^&]+", "state=forged")));
    }

    @Test
    void answerOfAnotherIssuerIsNotTakenOver() {
        assertEquals(Reason.SUSPICIOUS, failure(answer -> answer + "&iss=https%3A%2F%2Fattacker.example"));
    }

    @Test
    void codeOfSomebodyElseIsRefused() {
        assertEquals(Reason.REFUSED, failure(answer -> answer.replaceAll("code=[^&]+", "code=stolen")));
    }

    @Test
    void personMaySayNo() {
        assertEquals(Reason.DECLINED, failure(answer -> answer.replaceAll("code=[^&]+", "error=access_denied")));
    }

    @Test
    void issuerThatIsDownIsSaidToBe() {
        signIn(now()).inBrowser(account, browser(answer -> answer));
        server.shutdown();

        AccessToken token = signIn(now().plus(Duration.ofHours(2))).token(account);

        assertEquals(
                Breakage.REFUSED,
                assertInstanceOf(AccessToken.Withheld.class, token).breakage());
        assertFalse(vault.isEmpty());
    }

    private Reason failure(UnaryOperator<String> tampering) {
        Result result = signIn(now()).inBrowser(account, browser(tampering));
        assertTrue(vault.isEmpty());
        return assertInstanceOf(Result.Failed.class, result).reason();
    }

    private static Instant now() {
        return Instant.now();
    }

    private static String granted(AccessToken token) {
        return new String(
                assertInstanceOf(AccessToken.Granted.class, token).secret().characters());
    }

    private OAuthSignIn signIn(Instant now) {
        return new OAuthSignIn(
                new Web(Duration.ofSeconds(20), Authorities.JAVAS),
                new Clients(settings(), name -> Optional.empty()),
                new Open(vault),
                home(folder),
                new OAuthSignIn.Limits(Duration.ofSeconds(20), time -> {}),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A browser in which someone may tamper with the answer on its way back. */
    private static SignIn.Browser browser(UnaryOperator<String> tampering) {
        HttpClient client = HttpClient.newHttpClient();
        return page -> {
            try {
                HttpResponse<Void> redirect =
                        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
                String answer = redirect.headers().firstValue("Location").orElseThrow();
                client.send(
                        HttpRequest.newBuilder(URI.create(tampering.apply(answer)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Settings settings() {
        OAuthClient client = new OAuthClient(
                account.issuer().orElseThrow(),
                "postern",
                Optional.empty(),
                List.of("openid", "smtp", "offline_access"),
                new Origin(Origin.Layer.USER, "test"));
        return (Settings) Proxy.newProxyInstance(
                RealIssuerTest.class.getClassLoader(), new Class<?>[] {Settings.class}, (proxy, method, arguments) -> {
                    assertEquals("oauthClients", method.getName());
                    return List.of(client);
                });
    }

    private static Home home(Path folder) {
        return new Home() {
            @Override
            public Path config() {
                return folder;
            }

            @Override
            public Path state() {
                return folder;
            }
        };
    }

    private record Open(Map<Account, String> secrets) implements Vault {
        @Override
        public Optional<Secret> secret(Account whose) {
            return Optional.ofNullable(secrets.get(whose)).map(text -> new Secret(text.toCharArray()));
        }

        @Override
        public void put(Account whose, Secret secret) {
            secrets.put(whose, new String(secret.characters()));
        }

        @Override
        public Instant changed() {
            return Instant.EPOCH;
        }

        @Override
        public void remove(Account whose) {
            secrets.remove(whose);
        }
    }
}
