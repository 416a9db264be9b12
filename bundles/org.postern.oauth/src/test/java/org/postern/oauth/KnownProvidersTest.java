// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.OAuthClient;
import org.postern.testing.MemorySettings;

class KnownProvidersTest {

    private final KnownProviders known = new KnownProviders();

    @Test
    void everyProviderIsComplete() {
        for (KnownProvider provider : known.all()) {
            Authority authority = provider.authority();
            Stream.of(
                            Optional.of(authority.token()),
                            authority.authorization(),
                            authority.device(),
                            authority.revocation())
                    .flatMap(Optional::stream)
                    .forEach(endpoint -> assertEquals("https", endpoint.getScheme(), provider.name()));
            assertTrue(authority.authorization().isPresent(), provider.name());
            assertFalse(provider.scopes().isEmpty(), provider.name());
            assertFalse(provider.servers().isEmpty(), provider.name());
            provider.servers().forEach(server -> {
                assertTrue(server.security().verified(), provider.name());
                assertEquals(Optional.of(provider), known.owner(server.host()), server.host());
            });
        }
    }

    @Test
    void hostIsTheProvidersOnlyAtADot() {
        assertEquals(
                "google", known.owner("SMTP.gmail.com").orElseThrow().issuer().text());
        assertTrue(known.owner("notgmail.com").isEmpty());
    }

    @Test
    void tenantIsAnyTenantAndNothingElse() {
        Authority microsoft = known.named(new Issuer("microsoft")).orElseThrow().authority();

        assertTrue(microsoft.is("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"));
        assertFalse(microsoft.is("https://login.microsoftonline.com/evil.example/v2.0"));
        assertFalse(microsoft.is("https://login.microsoftonline.com/{tenantid}/v2.0"));
    }

    @Test
    void clientOfTheSettingsComesBeforeTheOneOfTheBuild() {
        OAuthClient own = new OAuthClient(
                new Issuer("google"), "own", Optional.empty(), List.of(), new Origin(Origin.Layer.USER, "test"));
        Map<String, String> built =
                Map.of("org.postern.oauth.google.clientId", "built", "org.postern.oauth.microsoft.clientId", "built");
        Clients clients = new Clients(
                new MemorySettings().withClients(List.of(own)), name -> Optional.ofNullable(built.get(name)));

        assertEquals("own", clients.at(new Issuer("google")).orElseThrow().id());
        assertEquals("built", clients.at(new Issuer("microsoft")).orElseThrow().id());
        assertTrue(clients.at(new Issuer("yahoo")).isEmpty());
    }
}
