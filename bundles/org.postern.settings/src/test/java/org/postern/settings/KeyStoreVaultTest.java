// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Subscription;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;

final class KeyStoreVaultTest {

    private static final Account ME = new Account("smtp.example.org", "me@example.org");
    private static final String PASSWORD = "correct horse battery";

    private final Path folder;
    private final Path config;
    private final KeyStoreVault vault;

    KeyStoreVaultTest(@TempDir Path folder) {
        this.folder = folder;
        this.config = folder.resolve("config");
        this.vault = vault(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "ä€𝄞\u0000\n ", " "})
    void givesBackWhatItWasGiven(String secret) {
        vault.put(ME, new Secret(secret.toCharArray()));

        assertArrayEquals(
                secret.toCharArray(),
                vault(Optional.empty()).secret(ME).orElseThrow().characters());
    }

    @Test
    void hasNothingBeforeItWasGivenAnything() {
        assertEquals(Optional.empty(), vault.secret(ME));
        vault.remove(ME);

        assertFalse(Files.exists(config));
    }

    @Test
    void bindsASecretToHostAndUser() {
        put(ME);

        assertTrue(vault.secret(new Account("smtp.example.net", ME.userName())).isEmpty());
        assertTrue(vault.secret(new Account(ME.host(), "Me@example.org")).isEmpty());
        assertTrue(vault.secret(new Account("SMTP.Example.Org", ME.userName())).isPresent());
    }

    @Test
    void bindsATokenToItsIssuer() {
        Account google = new Account(ME.host(), ME.userName(), Optional.of(new Issuer("google")));
        put(google);

        assertTrue(vault.secret(google).isPresent());
        assertTrue(vault.secret(ME).isEmpty());
        assertTrue(vault.secret(new Account(ME.host(), ME.userName(), Optional.of(new Issuer("aol"))))
                .isEmpty());
    }

    @Test
    void markChangesWithTheSecretOfThatAccountAlone() {
        put(ME);
        String before = vault.mark(ME);

        put(new Account(ME.host(), "another"));
        assertEquals(before, vault.mark(ME));
        vault.put(ME, new Secret("another".toCharArray()));
        assertNotEquals(before, vault.mark(ME));
    }

    @Test
    void whatIsLentIsUsedUntilItIsGivenBackAndKeptNowhere() {
        Subscription loan = vault.lend(ME, new Secret("lent".toCharArray()));
        String lent = new String(vault.secret(ME).orElseThrow().characters());
        Optional<Secret> elsewhere = vault.secret(new Account("smtp.example.net", ME.userName()));
        loan.close();

        assertEquals("lent", lent);
        assertEquals(Optional.empty(), elsewhere);
        assertEquals(Optional.empty(), vault.secret(ME));
        assertFalse(Files.exists(config));
    }

    @Test
    void anotherSecretThatIsLentIsAChangeAndTheSameAgainIsNone() {
        vault.lend(ME, new Secret("one".toCharArray())).close();
        Instant before = vault.changed();
        vault.lend(ME, new Secret("one".toCharArray())).close();
        Instant same = vault.changed();
        Subscription loan = vault.lend(ME, new Secret("two".toCharArray()));
        String two = vault.mark(ME);
        loan.close();
        Subscription again = vault.lend(ME, new Secret("one".toCharArray()));

        assertEquals(before, same);
        assertNotEquals(before, vault.changed());
        assertNotEquals(two, vault.mark(ME));
        again.close();
    }

    @Test
    void doesNotMixUpWhereTheHostEnds() {
        put(new Account("a", "b\nc"));

        assertTrue(vault.secret(new Account("a\nb", "c")).isEmpty());
    }

    @Test
    void replacesAndForgets() {
        put(ME);
        vault.put(ME, new Secret("second".toCharArray()));
        String second = new String(vault.secret(ME).orElseThrow().characters());
        vault.remove(ME);

        assertEquals("second", second);
        assertEquals(Optional.empty(), vault.secret(ME));
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        put(ME);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config.resolve("vault.p12"))));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config.resolve("vault.key"))));
    }

    @Test
    void writesNoSecretAndNoAccountInClear() throws IOException {
        put(ME);

        try (var files = Files.list(config)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(PASSWORD), file::toString);
                assertFalse(
                        content.contains(Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8))),
                        file::toString);
                assertFalse(content.contains(ME.userName()), file::toString);
            }
        }
    }

    @Test
    void neverShowsASecret() {
        put(ME);

        assertFalse(vault.toString().contains(PASSWORD));
        assertEquals("(secret)", vault.secret(ME).orElseThrow().toString());
    }

    @Test
    void takesItsKeyFromTheFileThatTheAdministratorNames() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "from the administrator\nsecond line\n");
        vault(Optional.of(key)).put(ME, new Secret(PASSWORD.toCharArray()));

        assertFalse(Files.exists(config.resolve("vault.key")));
        assertTrue(vault(Optional.of(key)).secret(ME).isPresent());
    }

    @Test
    void saysSoWhenTheKeyIsGoneAndMakesNoOther() throws IOException {
        put(ME);
        Files.delete(config.resolve("vault.key"));

        SettingsException e = assertThrows(SettingsException.class, () -> put(new Account("other", "me")));

        assertEquals("The vault's key file " + config.resolve("vault.key") + " cannot be read.", e.getMessage());
        assertFalse(Files.exists(config.resolve("vault.key")));
    }

    @Test
    void saysSoWhenTheKeyIsWrongAndChangesNothing() throws IOException {
        put(ME);
        byte[] before = Files.readAllBytes(config.resolve("vault.p12"));
        Files.writeString(config.resolve("vault.key"), "wrong");

        SettingsException e = assertThrows(SettingsException.class, () -> vault.secret(ME));
        assertThrows(SettingsException.class, () -> put(ME));

        assertTrue(e.getMessage().startsWith("The vault " + config.resolve("vault.p12")), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(config.resolve("vault.p12")));
    }

    @Test
    void refusesAnEmptyKey() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "\n");

        assertThrows(
                SettingsException.class, () -> vault(Optional.of(key)).put(ME, new Secret(PASSWORD.toCharArray())));
        assertFalse(Files.exists(config.resolve("vault.p12")));
    }

    private void put(Account account) {
        vault.put(account, new Secret(PASSWORD.toCharArray()));
    }

    private KeyStoreVault vault(Optional<Path> key) {
        return new KeyStoreVault(Fixture.home(folder), key, Safe.NONE);
    }

    @Test
    void passwordLiesInTheOperatingSystemsSafeWhereThereIsOne() throws IOException {
        MemorySafe safe = new MemorySafe();

        vault(safe).put(ME, new Secret("first".toCharArray()));
        vault(safe).put(new Account("smtp.example.net", "me"), new Secret("second".toCharArray()));

        assertEquals(1, safe.kept);
        assertFalse(Files.exists(folder.resolve("config/vault.key")));
        assertEquals("first", new String(vault(safe).secret(ME).orElseThrow().characters()));
    }

    @Test
    void safeThatDoesNotKeepAnythingIsNoReasonToLoseASecret() {
        vault(Safe.NONE).put(ME, new Secret("first".toCharArray()));

        assertTrue(Files.exists(folder.resolve("config/vault.key")));
        assertEquals(
                "first",
                new String(vault(new MemorySafe()).secret(ME).orElseThrow().characters()));
    }

    @Test
    void emptySafeIsNamedWhereItsPasswordIsMissed() {
        MemorySafe safe = new MemorySafe();
        vault(safe).put(ME, new Secret("first".toCharArray()));

        SettingsException e = assertThrows(
                SettingsException.class, () -> vault(new MemorySafe()).secret(ME));

        assertTrue(String.valueOf(e.getMessage()).contains("vault.key"), e.getMessage());
    }

    private KeyStoreVault vault(Safe safe) {
        return new KeyStoreVault(Fixture.home(folder), Optional.empty(), safe);
    }

    /** That of an operating system. */
    private static final class MemorySafe implements Safe {

        private Optional<char[]> password = Optional.empty();
        private int kept;

        @Override
        public Optional<char[]> read() {
            return password.map(char[]::clone);
        }

        @Override
        public boolean keep(char[] kept) {
            password = Optional.of(kept.clone());
            this.kept++;
            return true;
        }
    }
}
