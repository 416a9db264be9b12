// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Optional;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/**
 * A server as it came out of the dialog.
 *
 * @param secret the password, if one was typed
 * @param keyStoreSecret that of the file with our certificate, likewise
 */
record Entry(SmtpProfile profile, Optional<Secret> secret, Optional<Secret> keyStoreSecret) {

    /** Saves the profile, and the passwords only in the vault. */
    void save(Settings settings, Vault vault) {
        settings.put(profile);
        keep(profile.server().account(), secret, vault);
        keep(profile.keyStoreAccount(), keyStoreSecret, vault);
    }

    private static void keep(Optional<Account> account, Optional<Secret> typed, Vault vault) {
        typed.ifPresent(secret -> {
            account.ifPresent(known -> vault.put(known, secret));
            secret.close();
        });
    }
}
