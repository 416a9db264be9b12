// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.OAuthClient;
import org.postern.api.signin.Result.Reason;

/** Whom to ask for the tokens of an account, and for what. */
record Endpoints(KnownProviders known, AuthorityFinder finder, Clients clients, Web web, Clock clock) {

    private static final Wishes BARE = new Wishes(List.of("offline_access"), Map.of(), URI.create("http://127.0.0.1/"));

    /** Says first that nobody knows us there, before anything is asked. */
    TokenEndpoint of(Account account) throws OAuthException {
        Issuer issuer = issuer(account);
        Optional<OAuthClient> client = clients.at(issuer);
        if (client.isEmpty()) {
            throw new OAuthException(Reason.NO_CLIENT, withoutClient(issuer));
        }
        return new TokenEndpoint(finder.of(issuer), client.get(), web, clock);
    }

    private String withoutClient(Issuer issuer) {
        String name = known.named(issuer).map(KnownProvider::name).orElse(issuer.text());
        return known.named(issuer)
                .flatMap(KnownProvider::passwordPage)
                .map(page -> Words.say("no.client.password", name, page))
                .orElseGet(() -> Words.say("no.client", name));
    }

    /** What the client may ask, else what this provider or the one of the mail server calls sending mail. */
    Wishes wishes(Account account, OAuthClient client) {
        Wishes usual = known.named(issuer(account))
                .or(() -> known.owner(account.host()))
                .map(provider -> new Wishes(provider.scopes(), provider.parameters(), provider.redirect()))
                .orElse(BARE);
        return client.scopes().isEmpty() ? usual : new Wishes(client.scopes(), usual.parameters(), usual.redirect());
    }

    /** @throws IllegalArgumentException if there is none */
    static Issuer issuer(Account account) {
        return account.issuer()
                .orElseThrow(() -> new IllegalArgumentException("an account with a password has no issuer"));
    }
}
