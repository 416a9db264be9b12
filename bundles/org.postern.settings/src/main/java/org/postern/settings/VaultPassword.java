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
 * What opens the vault: the first line of a file that the administrator names; or else a random one that was made up once and
 * is kept by the operating system where it can, in a key file beside the vault where it cannot.
 */
final class VaultPassword {

    private static final int RANDOM_OCTETS = 32;

    private final OwnedFile keyFile;
    private final Optional<Path> named;
    private final Safe safe;

    /**
     * @param named the value of {@code POSTERN_VAULT_PASSWORD_FILE}
     * @param safe that of the user; {@link Safe#NONE} for a home that is not the user's own
     */
    VaultPassword(Path keyFile, Optional<Path> named, Safe safe) {
        this.keyFile = new OwnedFile(keyFile);
        this.named = named;
        this.safe = safe;
    }

    /** Where it is, to follow “the key”. */
    String place() {
        return inFile() || safe == Safe.NONE ? Words.text("key.in", file()) : Words.text("key.kept");
    }

    private boolean inFile() {
        return named.isPresent() || keyFile.exists();
    }

    private Path file() {
        return named.orElse(keyFile.path());
    }

    /** @throws SettingsException if there is none */
    char[] read() {
        return inFile() ? readFile() : safe.read().orElseGet(this::readFile);
    }

    private char[] readFile() {
        try {
            String text = new String(new OwnedFile(file()).read(), StandardCharsets.UTF_8);
            return text.lines()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new SettingsException(Words.text("key.empty", file())))
                    .toCharArray();
        } catch (IOException e) {
            throw new SettingsException(Words.text("key.unread", file()), e);
        }
    }

    /** Makes one up where there is none; to be called under the vault's lock. */
    char[] readOrMake() throws IOException {
        if (!inFile() && safe.read().isEmpty()) {
            byte[] random = new byte[RANDOM_OCTETS];
            new SecureRandom().nextBytes(random);
            byte[] text = Base64.getEncoder().encode(random);
            if (!safe.keep(new String(text, StandardCharsets.US_ASCII).toCharArray())) {
                keyFile.replace(text);
            }
        }
        return read();
    }
}
