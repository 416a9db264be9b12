// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.profile.Issuer;
import org.postern.api.words.Words;

/**
 * As whom Postern is known to an issuer of tokens (RFC 6749 §2).
 *
 * @param id the client id
 * @param secret what some issuers hand to every installed program and want to hear again; it proves nothing (RFC 8252 §8.5)
 * @param scopes what to ask for; empty for what is known about the provider
 */
public record OAuthClient(Issuer issuer, String id, Optional<String> secret, List<String> scopes, Origin origin) {

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public OAuthClient {
        scopes = List.copyOf(scopes);
        if (!id.matches("[\\x21-\\x7e]{1,500}")) {
            throw new IllegalArgumentException(Words.text("client"));
        }
    }

    /** Without the secret, although it is none. */
    @Override
    public String toString() {
        return id + " at " + issuer;
    }
}
