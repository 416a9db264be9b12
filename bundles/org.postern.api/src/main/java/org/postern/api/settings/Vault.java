// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.profile.Account;

/** Keeps secrets, each bound to the account it was given for. Safe for use from any thread and by several processes. */
public interface Vault {

    /** @throws SettingsException if the vault cannot be opened; never asks the user */
    Optional<Secret> secret(Account account);

    /** @throws SettingsException if it cannot be kept */
    void put(Account account, Secret secret);

    /** When any secret was changed last; {@link Instant#EPOCH} if none ever was. */
    Instant changed();

    /** @throws SettingsException if the vault cannot be changed */
    void remove(Account account);
}
