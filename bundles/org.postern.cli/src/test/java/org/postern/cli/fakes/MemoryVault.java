// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** A vault that can be looked into. */
public final class MemoryVault implements Vault {
    private final Map<Account, String> passwords = new HashMap<>();

    public Map<Account, String> passwords() {
        return passwords;
    }

    @Override
    public Instant changed() {
        return Instant.EPOCH;
    }

    @Override
    public Optional<Secret> secret(Account account) {
        return Optional.ofNullable(passwords.get(account))
                .map(String::toCharArray)
                .map(Secret::new);
    }

    @Override
    public void put(Account account, Secret secret) {
        passwords.put(account, new String(secret.characters()));
    }

    @Override
    public void remove(Account account) {
        passwords.remove(account);
    }
}
