// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Optional;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/**
 * A server as it came out of the dialog.
 *
 * @param secret the password, if one was typed
 */
record Entry(SmtpProfile profile, Optional<Secret> secret) {

    /** Saves the profile, and the password only in the vault. */
    void save(Settings settings, Vault vault) {
        settings.put(profile);
        secret.ifPresent(s -> profile.server().account().ifPresent(account -> vault.put(account, s)));
        secret.ifPresent(Secret::close);
    }
}
