// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;

/** The certificate by which a server may know us, in a PKCS#12 file whose password is in the vault. */
record OurCertificate(Path file, Account account, Vault vault) {

    /** @throws AttemptEnded if it cannot be used: a session without it would not be what the profile promises */
    KeyManager[] keys() throws AttemptEnded {
        char[] password = password();
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(open(password), password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw unopened();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() throws AttemptEnded {
        try (Secret secret = vault.secret(account)
                .orElseThrow(() -> broken(Breakage.NO_SECRET, Words.text("no.password.file", shown())))) {
            return secret.characters();
        } catch (SettingsException e) {
            throw broken(Breakage.NO_SECRET, String.valueOf(e.getMessage()));
        }
    }

    private KeyStore open(char[] password) throws GeneralSecurityException, AttemptEnded {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return keys;
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw unopened();
            }
            throw broken(Breakage.LOCAL_FAULT, Words.text("certificate.unread", shown()));
        }
    }

    private AttemptEnded unopened() {
        return broken(Breakage.NO_SECRET, Words.text("certificate.unopened", shown()));
    }

    private static AttemptEnded broken(Breakage breakage, String sentence) {
        return AttemptEnded.broken(Phase.TLS, breakage, sentence);
    }

    private String shown() {
        return Visible.text(file.toString());
    }
}
