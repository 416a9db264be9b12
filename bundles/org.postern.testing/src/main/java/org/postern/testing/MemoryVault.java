// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** A vault that can be looked into. */
public final class MemoryVault implements Vault {

    private final Map<Account, String> kept = new ConcurrentHashMap<>();
    private final Map<Account, String> lent = new ConcurrentHashMap<>();
    private final List<String> loans = new CopyOnWriteArrayList<>();

    /** What is kept; a test may change it. */
    public Map<Account, String> kept() {
        return kept;
    }

    /** What is lent and not given back. */
    public Map<Account, String> lent() {
        return lent;
    }

    /** All that was ever lent, as {@code user at host: secret}. */
    public List<String> loans() {
        return loans;
    }

    @Override
    public Optional<Secret> secret(Account account) {
        return Optional.ofNullable(lent.get(account))
                .or(() -> Optional.ofNullable(kept.get(account)))
                .map(text -> new Secret(text.toCharArray()));
    }

    @Override
    public void put(Account account, Secret secret) {
        kept.put(account, new String(secret.characters()));
    }

    @Override
    public Subscription lend(Account account, Secret secret) {
        String text = new String(secret.characters());
        loans.add(account.userName() + " at " + account.host() + ": " + text);
        lent.put(account, text);
        return () -> lent.remove(account);
    }

    @Override
    public Instant changed() {
        return Instant.EPOCH;
    }

    @Override
    public void remove(Account account) {
        kept.remove(account);
    }
}
