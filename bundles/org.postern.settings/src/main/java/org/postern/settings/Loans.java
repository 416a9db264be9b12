// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;

/** Secrets that are lent to this process and kept nowhere. Of several for one account, the latest is used. */
final class Loans {

    private static final int KEY_OCTETS = 32;

    private final Clock clock;
    private final byte[] key = new byte[KEY_OCTETS];
    private final Map<Account, List<Secret>> lent = new HashMap<>();
    private final Map<Account, String> marks = new HashMap<>();
    private Instant changed = Instant.EPOCH;

    Loans(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /** @param secret copied */
    synchronized Subscription lend(Account account, Secret secret) {
        Secret copy = new Secret(secret.characters());
        lent.computeIfAbsent(account, each -> new ArrayList<>()).add(copy);
        String mark = new Mark(key).of(account, copy);
        if (!mark.equals(marks.put(account, mark))) {
            changed = clock.instant();
        }
        return () -> giveBack(account, copy);
    }

    private synchronized void giveBack(Account account, Secret copy) {
        List<Secret> secrets = lent.getOrDefault(account, new ArrayList<>());
        if (secrets.remove(copy) && secrets.isEmpty()) {
            lent.remove(account);
        }
        copy.close();
    }

    /** A copy, which outlives the loan. */
    synchronized Optional<Secret> secret(Account account) {
        return Optional.ofNullable(lent.get(account))
                .map(secrets -> secrets.get(secrets.size() - 1))
                .map(secret -> new Secret(secret.characters()));
    }

    synchronized Optional<String> mark(Account account) {
        return Optional.ofNullable(marks.get(account)).filter(mark -> lent.containsKey(account));
    }

    /** When an account was lent another secret than the one before. */
    synchronized Instant changed() {
        return changed;
    }
}
