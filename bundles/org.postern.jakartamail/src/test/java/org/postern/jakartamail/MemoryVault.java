// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** Keeps nothing, and remembers what it was lent. */
final class MemoryVault implements Vault {

    final List<String> loans = new ArrayList<>();
    int open;

    @Override
    public Subscription lend(Account account, Secret secret) {
        loans.add(account.userName() + " at " + account.host() + ": " + new String(secret.characters()));
        open++;
        return () -> open--;
    }

    @Override
    public Optional<Secret> secret(Account account) {
        return Optional.empty();
    }

    @Override
    public void put(Account account, Secret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant changed() {
        return Instant.EPOCH;
    }
}
