// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;

/**
 * What the provider data say about a provider.
 *
 * @param domains of its mail servers; a host below one of them is its
 * @param scopes what lets a mail program send
 * @param parameters what else it wants to be asked (RFC 6749 §8.2)
 * @param redirect the loopback address as providers register it, without port (RFC 8252 §7.3)
 */
record KnownProvider(
        Issuer issuer,
        String name,
        List<String> domains,
        List<SubmissionServer> servers,
        Authority authority,
        List<String> scopes,
        Map<String, String> parameters,
        URI redirect,
        Optional<String> passwordPage) {

    KnownProvider {
        domains = List.copyOf(domains);
        servers = List.copyOf(servers);
        scopes = List.copyOf(scopes);
        parameters = Map.copyOf(parameters);
    }

    boolean owns(String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
