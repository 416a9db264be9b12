// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.postern.api.settings.SettingsException;

/**
 * What opens the vault: the first line of a file that the administrator names, or else a random one in a key file beside
 * the vault.
 */
final class VaultPassword {

    private static final int RANDOM_OCTETS = 32;

    private final OwnedFile keyFile;
    private final Optional<Path> named;

    /** @param named the value of {@code POSTERN_VAULT_PASSWORD_FILE} */
    VaultPassword(Path keyFile, Optional<Path> named) {
        this.keyFile = new OwnedFile(keyFile);
        this.named = named;
    }

    Path file() {
        return named.orElse(keyFile.path());
    }

    /** @throws SettingsException if there is none */
    char[] read() {
        try {
            String text = new String(new OwnedFile(file()).read(), StandardCharsets.UTF_8);
            return text.lines()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new SettingsException("The vault's key file " + file() + " is empty."))
                    .toCharArray();
        } catch (IOException e) {
            throw new SettingsException("The vault's key file " + file() + " cannot be read.", e);
        }
    }

    /** Makes one up where there is none; to be called under the vault's lock. */
    char[] readOrMake() throws IOException {
        if (named.isEmpty() && !keyFile.exists()) {
            byte[] random = new byte[RANDOM_OCTETS];
            new SecureRandom().nextBytes(random);
            keyFile.replace(Base64.getEncoder().encode(random));
        }
        return read();
    }
}
