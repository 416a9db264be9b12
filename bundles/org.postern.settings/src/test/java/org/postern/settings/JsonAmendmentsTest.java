// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Amendments.Amendment;
import org.postern.api.settings.SettingsException;

class JsonAmendmentsTest {

    private static final SmtpProfile BEFORE = Fixture.profile("home");
    private static final SmtpProfile AFTER =
            new SmtpProfile("home", "Everywhere", Fixture.profile("home").server(), BEFORE.senders(), BEFORE.origin());

    @TempDir
    Path folder = Path.of("");

    @Test
    void putsTheProfileAndDropsTheRulesNamed() {
        JsonSettings settings = settingsWithRules();

        amendments(settings).make("Better now.", AFTER, Set.of("away"));

        assertEquals(
                "Everywhere", settings.profile("home").map(SmtpProfile::name).orElseThrow());
        assertEquals(List.of("here"), settings.rules().stream().map(Rule::id).toList());
    }

    @Test
    void anotherProcessTakesItBack() {
        JsonSettings settings = settingsWithRules();
        Amendment made = amendments(settings).make("Better now.", AFTER, Set.of("away"));

        amendments(settings).undo(made.id());

        assertEquals(
                "Server home", settings.profile("home").map(SmtpProfile::name).orElseThrow());
        assertEquals(
                List.of("away", "here"), settings.rules().stream().map(Rule::id).toList());
        assertTrue(amendments(settings).all().isEmpty());
    }

    @Test
    void whatWasAddedIsRemoved() {
        JsonSettings settings = new Fixture(folder).settings();
        Amendment made = amendments(settings).make("Added.", AFTER, Set.of());

        amendments(settings).undo(made.id());

        assertEquals(Optional.empty(), settings.profile("home"));
    }

    @Test
    void whatWasChangedSinceStays() {
        JsonSettings settings = settingsWithRules();
        Amendment made = amendments(settings).make("Better now.", AFTER, Set.of());
        settings.put(new SmtpProfile("home", "Mine", AFTER.server(), AFTER.senders(), AFTER.origin()));

        assertThrows(SettingsException.class, () -> amendments(settings).undo(made.id()));

        assertEquals("Mine", settings.profile("home").map(SmtpProfile::name).orElseThrow());
        assertEquals(List.of(made), amendments(settings).all());
    }

    @Test
    void aRefusedChangeLeavesNothingToTakeBack() {
        Fixture fixture = new Fixture(folder);
        fixture.write("machine/a.json", """
                {"format": 1, "profiles": [{"id": "home", "name": "Given", "host": "smtp.example.org",
                 "security": "tls", "senders": ["*@example.org"], "lock": true}]}
                """);
        JsonSettings settings = fixture.settings();

        assertThrows(SettingsException.class, () -> amendments(settings).make("No.", AFTER, Set.of()));

        assertTrue(amendments(settings).all().isEmpty());
    }

    @Test
    void onlyTheLatestAreRemembered() {
        JsonSettings settings = settingsWithRules();
        JsonAmendments amendments = amendments(settings);

        List<Amendment> made = IntStream.range(0, 25)
                .mapToObj(i -> amendments.make("Change " + i, AFTER, Set.of()))
                .toList();

        assertEquals(20, amendments.all().size());
        assertEquals(made.get(24), amendments.all().get(0));
    }

    private JsonSettings settingsWithRules() {
        JsonSettings settings = new Fixture(folder).settings();
        settings.put(BEFORE);
        settings.putRules(List.of(Fixture.rule("away", "home"), Fixture.rule("here", "home")));
        return settings;
    }

    private JsonAmendments amendments(JsonSettings settings) {
        Fixture fixture = new Fixture(folder);
        return new JsonAmendments(settings, fixture.home.state(), fixture.conditions, Clock.systemUTC());
    }
}
