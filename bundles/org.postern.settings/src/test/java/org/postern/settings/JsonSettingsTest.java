// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin.Layer;
import org.postern.api.Subscription;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.Place;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Pin;
import org.postern.api.settings.SettingsException;

final class JsonSettingsTest {

    private final Fixture fixture;
    private final JsonSettings settings;

    JsonSettingsTest(@TempDir Path folder) {
        this.fixture = new Fixture(folder);
        this.settings = fixture.settings();
    }

    @Test
    void beginsEmptyAndWritesNothing() {
        assertTrue(settings.profiles().isEmpty());
        assertTrue(settings.problems().isEmpty());
        assertFalse(Files.exists(fixture.home.config()));
    }

    @Test
    void keepsAProfileForTheNextStart() {
        settings.put(Fixture.profile("corp"));

        SmtpProfile kept = fixture.settings().profile("corp").orElseThrow();
        assertEquals(Fixture.profile("corp").server(), kept.server());
        assertEquals(Fixture.profile("corp").senders(), kept.senders());
        assertEquals(Layer.USER, kept.origin().layer());
        assertEquals(fixture.file().toString(), kept.origin().source());
    }

    @Test
    void replacesAProfileInItsPlace() {
        settings.put(Fixture.profile("a"));
        settings.put(Fixture.profile("b"));
        SmtpProfile a = settings.profile("a").orElseThrow();

        settings.put(new SmtpProfile("a", "Renamed", a.server(), a.senders(), a.origin()));

        assertEquals(
                List.of("Renamed", "Server b"),
                settings.profiles().stream().map(SmtpProfile::name).toList());
    }

    @Test
    void triesAnotherServerByItselfUntilToldToAsk() {
        assertEquals(Fallback.AUTOMATIC, settings.fallback());

        settings.putFallback(Fallback.ASK);
        settings.put(Fixture.profile("corp"));

        assertEquals(Fallback.ASK, fixture.settings().fallback());
    }

    @Test
    void keepsThatNobodyIsAskedAboutSenders() {
        fixture.write("config/settings.json", "{\"format\":1,\"senderPolicyAdvice\":false}");

        settings.put(Fixture.profile("corp"));

        assertFalse(fixture.settings().senderPolicyAdvice());
    }

    @Test
    void keepsRulesInTheirOrder() {
        settings.put(Fixture.profile("corp"));

        settings.putRules(List.of(Fixture.rule("second", "corp"), Fixture.rule("first", "corp")));

        assertEquals(
                List.of("second", "first"),
                fixture.settings().rules().stream().map(Rule::id).toList());
        assertEquals(Fixture.gateway("192.168.1.1"), settings.rules().get(0).when());
    }

    @Test
    void refusesARuleForAnUnknownProfile() {
        SettingsException e = assertThrows(
                SettingsException.class, () -> settings.putRules(List.of(Fixture.rule("home", "nowhere"))));

        assertEquals(
                "Nothing was changed: rules[0]: The rule “home” uses the profile “nowhere”, which does not exist; there are none yet.",
                e.getMessage());
        assertFalse(Files.exists(fixture.file()));
    }

    @Test
    void refusesToRemoveAProfileThatARuleUses() {
        settings.put(Fixture.profile("corp"));
        settings.putRules(List.of(Fixture.rule("home", "corp")));

        assertThrows(SettingsException.class, () -> settings.removeProfile("corp"));

        assertTrue(settings.profile("corp").isPresent());
    }

    @Test
    void removesAProfile() {
        settings.put(Fixture.profile("corp"));

        settings.removeProfile("corp");

        assertTrue(fixture.settings().profiles().isEmpty());
        assertThrows(SettingsException.class, () -> settings.removeProfile("corp"));
    }

    @Test
    void leavesTheWordsOfWhatNobodyChanged() {
        String home =
                "{\"id\": \"home\", \"when\": {\"gateway\": [\"10.0.0.1\"]}, \"use\": \"isp\", \"fallbacks\": []}";
        fixture.write(fixture.file(), Fixture.withRules(home));

        settings.put(Fixture.profile("corp"));

        String written = fixture.read(fixture.file());
        assertTrue(written.contains("\"fallbacks\": []"), written);
        assertFalse(written.contains("\"port\": 25"), written);
    }

    @Test
    void readsAChangeOfAnotherProcessAtTheNextLook() {
        settings.put(Fixture.profile("a"));
        JsonSettings other = fixture.settings();
        other.put(Fixture.profile("b"));

        assertTrue(settings.profile("b").isPresent());
    }

    @Test
    void answersWithTheSameListsUntilSomethingChanges() {
        settings.put(Fixture.profile("a"));

        assertSame(settings.profiles(), settings.profiles());
        assertSame(settings.rules(), settings.rules());
    }

    @Test
    void tellsListenersOfAnotherProcessesChange() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (Subscription subscription = settings.listen(told::countDown)) {
            new Fixture(fixture.folder).settings().put(Fixture.profile("a"));
            assertTrue(subscription != null && told.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void tellsAListenerOnceAndNoMoreAfterItLeft() {
        AtomicInteger told = new AtomicInteger();
        Subscription subscription = settings.listen(told::incrementAndGet);

        settings.put(Fixture.profile("a"));
        int afterOne = told.get();
        settings.put(settings.profile("a").orElseThrow());
        int afterNoChange = told.get();
        subscription.close();
        settings.put(Fixture.profile("b"));

        assertEquals(List.of(1, 1, 1), List.of(afterOne, afterNoChange, told.get()));
    }

    @Test
    void survivesAListenerThatThrows() {
        AtomicInteger told = new AtomicInteger();
        settings.listen(() -> {
            throw new IllegalStateException("broken listener");
        });
        settings.listen(told::incrementAndGet);

        settings.put(Fixture.profile("a"));

        assertEquals(1, told.get());
        assertEquals(1, fixture.logged.size());
    }

    @Test
    void keepsThePinInTheStateFolderUntilUnpinned() {
        settings.put(Fixture.profile("a"));

        settings.pin("a");
        Optional<String> pinned = fixture.settings().pin();
        settings.unpin();

        assertEquals(Optional.of("a"), pinned);
        assertEquals(Optional.empty(), fixture.settings().pin());
    }

    @Test
    void keepsUntilWhenAPinHolds() {
        settings.put(Fixture.profile("a"));
        Pin untilNoon = Pin.until("a", Instant.parse("2026-03-01T12:00:00Z"));
        Pin here = new Pin(
                "a",
                Optional.empty(),
                Optional.of(new Place(
                        Optional.of(new Fingerprint(
                                "wifi",
                                Optional.of("02:00:5e:10:00:01"),
                                Optional.of("Café “+=”\n"),
                                Optional.empty(),
                                Optional.of("psk"),
                                Optional.of("10.20.0.0/16"),
                                Optional.of("cafe.example"))),
                        Optional.of("10.20.0.1"),
                        Set.of("Corp", "Other"),
                        Optional.of("full"))));

        settings.pin(untilNoon);
        assertEquals(Optional.of(untilNoon), fixture.settings().pinned());
        settings.pin(here);
        assertEquals(Optional.of(here), fixture.settings().pinned());
    }

    @Test
    void pinsNothingByAFileThatCannotBeRead() throws IOException {
        settings.put(Fixture.profile("a"));
        settings.pin("a");

        for (String broken :
                List.of("a", "{", "{\"profile\":[]}", "{\"profile\":\"a\",\"until\":\"noon\"}", "[]", "null")) {
            Files.writeString(fixture.home.state().resolve("pin"), broken);
            assertEquals(Optional.empty(), fixture.settings().pin(), broken);
        }
    }

    @Test
    void refusesToPinWhatDoesNotExist() {
        SettingsException e = assertThrows(SettingsException.class, () -> settings.pin("no\nsuch"));

        assertEquals("There is no server with the id “no\\nsuch”.", e.getMessage());
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        settings.put(Fixture.profile("a"));
        settings.put(Fixture.profile("b"));
        settings.pin("a");

        assertEquals("rwx------", permissions(fixture.home.config()));
        assertEquals("rw-------", permissions(fixture.file()));
        assertEquals("rw-------", permissions(fixture.home.config().resolve("settings.json.bak")));
        assertEquals("rw-------", permissions(fixture.home.state().resolve("pin")));
    }

    @Test
    void keepsTheVersionBeforeAsBackup() {
        settings.put(Fixture.profile("a"));
        String before = fixture.read(fixture.file());

        settings.put(Fixture.profile("b"));

        assertEquals(before, fixture.read(fixture.home.config().resolve("settings.json.bak")));
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        settings.put(Fixture.profile("a"));
        settings.put(Fixture.profile("b"));

        try (var files = Files.list(fixture.home.config())) {
            assertEquals(
                    List.of("settings.json", "settings.json.bak", "settings.lock"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void writesThroughALinkToWhereTheSettingsAreKept() throws IOException {
        Path real = fixture.folder.resolve("dotfiles.json");
        fixture.write(real, "{\"format\": 1}");
        Files.createDirectories(fixture.home.config());
        Files.createSymbolicLink(fixture.file(), real);

        settings.put(Fixture.profile("a"));

        assertTrue(Files.isSymbolicLink(fixture.file()));
        assertTrue(fixture.read(real).contains("\"a\""));
    }

    @Test
    void saysSoWhenTheDiskRefuses() {
        fixture.write("config", "a file where the folder should be");

        SettingsException e = assertThrows(SettingsException.class, () -> settings.put(Fixture.profile("a")));

        assertTrue(e.getMessage().startsWith("The settings cannot be changed ("), e.getMessage());
        assertTrue(settings.profiles().isEmpty());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
