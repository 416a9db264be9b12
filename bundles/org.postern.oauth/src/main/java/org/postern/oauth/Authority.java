// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.profile.Issuer;

/**
 * Where an authorization server is asked what.
 *
 * @param identifier its issuer identifier; {@code {tenantid}} in it stands for any tenant
 * @param authorization the page where a person signs in; empty where there is none
 * @param namesItself whether its answers always say whose they are (RFC 9207 §3)
 */
record Authority(
        String identifier,
        Optional<URI> authorization,
        URI token,
        Optional<URI> device,
        Optional<URI> revocation,
        boolean namesItself) {

    private static final String TENANT = "{tenantid}";

    /** @throws IllegalArgumentException if anything would be said where others can hear it */
    Authority {
        Stream.of(authorization, Optional.of(token), device, revocation)
                .flatMap(Optional::stream)
                .filter(endpoint -> !Issuer.protects(endpoint))
                .findFirst()
                .ifPresent(bare -> {
                    throw new IllegalArgumentException("not protected: " + bare.getHost());
                });
    }

    /** Whether an answer that says it is from there may be believed. */
    boolean is(String named) {
        String pattern = Pattern.quote(identifier).replace(TENANT, "\\E[0-9a-f-]{36}\\Q");
        return named.matches(pattern);
    }

    /** Whom we talk to, for a person. */
    String host() {
        return String.valueOf(token.getHost());
    }
}
