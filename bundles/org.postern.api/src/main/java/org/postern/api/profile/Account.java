// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.Optional;

/**
 * What a secret belongs to. A secret given for one account is used for no other: if a profile moves to another host, or
 * to another issuer of tokens, the person signs in again.
 *
 * @param issuer of the tokens that stand for a password; empty where the secret is a password
 */
public record Account(String host, String userName, Optional<Issuer> issuer) {

    /** With a password. */
    public Account(String host, String userName) {
        this(host, userName, Optional.empty());
    }
}
