// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.util.Optional;
import java.util.function.Supplier;
import org.postern.api.profile.Account;
import org.postern.api.send.Breakage;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;
import org.postern.api.signin.Result.Reason;

/** The tokens in the vault. */
record TokenVault(Vault vault) {

    /** Empty if the account is not signed in. */
    Optional<Tokens> tokens(Account account) throws OAuthException {
        return opened(() -> {
            Optional<Secret> secret = vault.secret(account);
            Optional<Tokens> tokens = secret.flatMap(Tokens::of);
            secret.ifPresent(Secret::close);
            return tokens;
        });
    }

    void keep(Account account, Tokens tokens) throws OAuthException {
        opened(() -> {
            try (Secret secret = tokens.secret()) {
                vault.put(account, secret);
            }
            return tokens;
        });
    }

    void forget(Account account) throws OAuthException {
        opened(() -> {
            vault.remove(account);
            return account;
        });
    }

    private static <T> T opened(Supplier<T> use) throws OAuthException {
        try {
            return use.get();
        } catch (SettingsException e) {
            throw new OAuthException(Reason.LOCAL_FAULT, Breakage.LOCAL_FAULT, String.valueOf(e.getMessage()));
        }
    }
}
