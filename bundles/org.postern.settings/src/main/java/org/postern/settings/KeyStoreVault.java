// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.settings.Home;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Vault;

/**
 * Secrets in a PKCS#12 key store of the JDK. Each change reads the store again under a lock and replaces it as a whole,
 * so that what several processes change adds up.
 */
@Component
public final class KeyStoreVault implements Vault {

    private final OwnedFile store;
    private final FileMutex mutex;
    private final VaultPassword password;
    private final Loans loans = new Loans(Clock.systemUTC());

    @Activate
    public KeyStoreVault(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home, @Reference IExtensionRegistry registry) {
        this(
                home,
                Optional.ofNullable(System.getenv("POSTERN_VAULT_PASSWORD_FILE"))
                        .map(Path::of),
                home.usual() ? EquinoxSafe.of(registry) : Safe.NONE);
    }

    KeyStoreVault(Home home, Optional<Path> passwordFile, Safe safe) {
        store = new OwnedFile(home.config().resolve("vault.p12"));
        mutex = new FileMutex(home.config().resolve("vault.lock"));
        password = new VaultPassword(home.config().resolve("vault.key"), passwordFile, safe);
    }

    @Override
    public Optional<Secret> secret(Account account) {
        return loans.secret(account).or(() -> kept(account));
    }

    private Optional<Secret> kept(Account account) {
        if (!store.exists()) {
            return Optional.empty();
        }
        char[] opened = password.read();
        try {
            return find(open(opened), account, opened);
        } catch (GeneralSecurityException | IOException e) {
            throw unopened(e);
        } finally {
            Arrays.fill(opened, '\0');
        }
    }

    @Override
    public void put(Account account, Secret secret) {
        change((keys, protection) ->
                keys.setEntry(alias(account), new KeyStore.SecretKeyEntry(key(secret)), protection));
    }

    @Override
    public void remove(Account account) {
        if (store.exists()) {
            change((keys, protection) -> keys.deleteEntry(alias(account)));
        }
    }

    @Override
    public Instant changed() {
        Instant kept = Instant.ofEpochMilli(store.path().toFile().lastModified());
        return kept.isAfter(loans.changed()) ? kept : loans.changed();
    }

    @Override
    public Subscription lend(Account account, Secret secret) {
        return loans.lend(account, secret);
    }

    @Override
    public String mark(Account account) {
        return loans.mark(account).orElseGet(() -> markOfKept(account));
    }

    private String markOfKept(Account account) {
        if (!store.exists()) {
            return "";
        }
        char[] opened = password.read();
        try (Secret secret = find(open(opened), account, opened).orElse(new Secret(new char[0]))) {
            return new Mark(new String(opened).getBytes(StandardCharsets.UTF_8)).of(account, secret);
        } catch (GeneralSecurityException | IOException e) {
            throw unopened(e);
        } finally {
            Arrays.fill(opened, '\0');
        }
    }

    private void change(Change change) {
        try {
            mutex.whileHeld(() -> store.replace(changed(change)));
        } catch (IOException e) {
            throw unopened(e);
        }
    }

    private byte[] changed(Change change) throws IOException {
        char[] opened = store.exists() ? password.read() : password.readOrMake();
        try {
            KeyStore keys = open(opened);
            change.apply(keys, new KeyStore.PasswordProtection(opened));
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            keys.store(octets, opened);
            return octets.toByteArray();
        } catch (GeneralSecurityException e) {
            throw unopened(e);
        } finally {
            Arrays.fill(opened, '\0');
        }
    }

    private KeyStore open(char[] opened) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        if (store.exists()) {
            keys.load(new ByteArrayInputStream(store.read()), opened);
        } else {
            keys.load(null, opened);
        }
        return keys;
    }

    private static Optional<Secret> find(KeyStore keys, Account account, char[] opened)
            throws GeneralSecurityException {
        return Optional.ofNullable(keys.getKey(alias(account), opened))
                .map(SecretKey.class::cast)
                .map(KeyStoreVault::secret);
    }

    /** Base64, because a PBE key can only be ASCII and a secret may be anything. */
    private static SecretKey key(Secret secret) throws GeneralSecurityException {
        byte[] octets = new String(secret.characters()).getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(octets);
        return SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec(base64.toCharArray()));
    }

    private static Secret secret(SecretKey key) {
        byte[] octets = Base64.getDecoder().decode(key.getEncoded());
        return new Secret(new String(octets, StandardCharsets.UTF_8).toCharArray());
    }

    /** Says nothing about whose secret it is, and is the same in any case, as PKCS#12 wants it. */
    static String alias(Account account) {
        String issuer =
                account.issuer().map(i -> i.text().length() + "@" + i.text()).orElse("");
        String bound =
                issuer + account.host().length() + ":" + account.host().toLowerCase(Locale.ROOT) + account.userName();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private SettingsException unopened(Exception e) {
        return new SettingsException(Words.text("vault.unopened", store.path(), password.place()), e);
    }

    @FunctionalInterface
    private interface Change {
        void apply(KeyStore keys, KeyStore.ProtectionParameter protection) throws GeneralSecurityException;
    }
}
