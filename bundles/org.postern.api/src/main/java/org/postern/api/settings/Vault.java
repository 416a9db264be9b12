// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.words.Words;

/** Keeps secrets, each bound to the account it was given for. Safe for use from any thread and by several processes. */
public interface Vault {

    /** @throws SettingsException if the vault cannot be opened; never asks the user */
    Optional<Secret> secret(Account account);

    /** @throws SettingsException if it cannot be kept */
    void put(Account account, Secret secret);

    /**
     * Has this process use a secret that is not kept, before any that is, until the subscription is closed.
     *
     * @throws SettingsException if this vault takes no loans
     */
    default Subscription lend(Account account, Secret secret) {
        throw new SettingsException(Words.text("vault"));
    }

    /** When any secret was changed last; {@link Instant#EPOCH} if none ever was. */
    Instant changed();

    /**
     * Differs after this account has got another secret, and tells nothing else about it. May cost as much as reading it.
     *
     * @throws SettingsException if the vault cannot be opened
     */
    default String mark(Account account) {
        return changed().toString();
    }

    /** @throws SettingsException if the vault cannot be changed */
    void remove(Account account);
}
