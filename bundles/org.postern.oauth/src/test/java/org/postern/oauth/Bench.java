// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.Origin;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.Home;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Secret;
import org.postern.api.trust.Authorities;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

/** A sign-in with everything around it, in memory. */
final class Bench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    final FakeIssuer issuer = new FakeIssuer();
    final FakeBrowser browser = new FakeBrowser();
    final MemoryVault vault = new MemoryVault();
    final List<OAuthClient> clients = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final Account account;
    final OAuthSignIn signIn;
    Instant now = NOW;

    Bench(Path folder) throws IOException {
        this(folder, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    Bench(Path folder, Duration web, Duration person) throws IOException {
        Issuer named = new Issuer(issuer.identifier());
        account = new Account("smtp.example.org", "ann@example.org", Optional.of(named));
        clients.add(new OAuthClient(
                named, "postern", Optional.empty(), List.of("smtp"), new Origin(Origin.Layer.USER, "test")));
        signIn = new OAuthSignIn(
                new Web(web, Authorities.JAVAS),
                new Clients(new MemorySettings().withClients(clients), name -> Optional.empty()),
                vault,
                home(folder),
                new OAuthSignIn.Limits(person, this::rest),
                new Movable());
    }

    private void rest(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    /** As after a sign-in. */
    Bench signedIn(String access, String refresh, Duration left) {
        try (Secret secret = new Tokens(access, Optional.of(refresh), now.plus(left)).secret()) {
            vault.put(account, secret);
        }
        return this;
    }

    Tokens kept() {
        return vault.secret(account).flatMap(Tokens::of).orElseThrow();
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

    @Override
    public void close() {
        issuer.close();
    }

    private final class Movable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
