// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.cli.fakes.GatewaySelector;
import org.postern.cli.fakes.MemorySettings;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;

final class RulesAndPinTest {
    private static final Rule RULE = new Rule(
            "r1",
            "At work",
            new When.All(List.of()),
            "office",
            List.of(),
            new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/policy.d/work.json"));

    private final MemorySettings settings = new MemorySettings(Samples.office());
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void rulesAreSentencesWithTheirOrigin() {
        assertEquals(0, rules(settings.withRule(RULE)));

        assertEquals(
                List.of(
                        "  1. When it fits, use office.",
                        "     At work, locked by your organisation, /etc/postern/policy.d/work.json"),
                terminal.lines());
    }

    @Test
    void jsonSaysWhoLockedARule() {
        rules(settings.withRule(RULE), "--json");

        assertEquals(
                "policy-locked",
                terminal.json()
                        .getAsJsonArray("rules")
                        .get(0)
                        .getAsJsonObject()
                        .get("origin")
                        .getAsString());
    }

    @Test
    void unreadableSettingsAreReported() {
        assertEquals(78, rules(settings.withProblem("rules.json, line 3: no such condition.")));

        assertEquals("rules.json, line 3: no such condition.\n", terminal.err());
    }

    @Test
    void pinsAndUnpins() {
        assertEquals(0, new PinCommand(settings).run(List.of("office"), terminal.terminal()));
        assertEquals(Optional.of("office"), settings.pin());

        assertEquals(0, new UnpinCommand(settings).run(List.of(), terminal.terminal()));
        assertEquals(Optional.empty(), settings.pin());
        assertEquals(List.of("Pinned to “office”.", "No profile is pinned: the rules choose."), terminal.lines());
    }

    @Test
    void withoutAnIdShowsThePin() {
        settings.pin("office");

        new PinCommand(settings).run(List.of("--json"), terminal.terminal());

        assertEquals("office", terminal.json().get("pin").getAsString());
    }

    @Test
    void unknownProfileIsNotPinned() {
        assertEquals(65, new PinCommand(settings).run(List.of("offce"), terminal.terminal()));

        assertEquals(Optional.empty(), settings.pin());
        assertEquals("postern pin: There is no profile “offce”; there are: office\n", terminal.err());
    }

    @Test
    void unexpectedArgumentIsRefused() {
        assertEquals(64, new UnpinCommand(settings).run(List.of("office"), terminal.terminal()));

        assertTrue(terminal.err().contains("'office'"), terminal.err());
    }

    private int rules(MemorySettings of, String... arguments) {
        return new RulesCommand(of, new GatewaySelector(of.profiles())).run(List.of(arguments), terminal.terminal());
    }
}
