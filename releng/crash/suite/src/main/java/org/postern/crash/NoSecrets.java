// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** A vault with nothing in it: these servers want no login. */
final class NoSecrets implements Vault {

    @Override
    public Optional<Secret> secret(Account account) {
        return Optional.empty();
    }

    @Override
    public void put(Account account, Secret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant changed() {
        return Instant.EPOCH;
    }

    @Override
    public void remove(Account account) {
        throw new UnsupportedOperationException();
    }
}
