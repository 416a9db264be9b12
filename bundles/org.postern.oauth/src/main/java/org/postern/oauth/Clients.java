// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postern.api.Origin;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Settings;

/**
 * As whom Postern is known where: as the policy or the user says, else as whoever built the product did, in the framework
 * properties {@code org.postern.oauth.PROVIDER.clientId} and {@code .clientSecret}.
 *
 * @param property the value of a framework property
 */
record Clients(Settings settings, Function<String, Optional<String>> property) {

    private static final String PREFIX = "org.postern.oauth.";

    Optional<OAuthClient> at(Issuer issuer) {
        return settings.oauthClients().stream()
                .filter(client -> client.issuer().equals(issuer))
                .findFirst()
                .or(() -> built(issuer));
    }

    private Optional<OAuthClient> built(Issuer issuer) {
        if (!issuer.provider()) {
            return Optional.empty();
        }
        String prefix = PREFIX + issuer.text();
        return value(prefix + ".clientId")
                .map(id -> new OAuthClient(
                        issuer,
                        id,
                        value(prefix + ".clientSecret"),
                        List.of(),
                        new Origin(Origin.Layer.POLICY_DEFAULT, prefix + ".clientId")));
    }

    private Optional<String> value(String name) {
        return property.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
