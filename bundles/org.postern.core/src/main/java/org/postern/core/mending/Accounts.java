// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;

/** Secrets on trial: kept if they turn out to be right, put back as they were if not. */
record Accounts(Vault vault) {

    /** A secret that was put in for a trial. */
    interface Trial {

        void failed();
    }

    /** @param given empty to try the one there is */
    Trial begin(Optional<Account> account, Optional<Secret> given) {
        if (account.isEmpty() || given.isEmpty()) {
            return () -> {};
        }
        Account tried = account.get();
        Optional<Secret> before = vault.secret(tried);
        vault.put(tried, given.get());
        return () -> before.ifPresentOrElse(secret -> vault.put(tried, secret), () -> vault.remove(tried));
    }
}
