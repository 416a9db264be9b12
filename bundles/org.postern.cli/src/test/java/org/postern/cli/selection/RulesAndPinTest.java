// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.Origin;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Pin;
import org.postern.cli.fakes.GatewaySelector;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class RulesAndPinTest {
    private static final Rule RULE = new Rule(
            "r1",
            "At work",
            new When.All(List.of()),
            "office",
            List.of(),
            new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/policy.d/work.json"));

    private final MemorySettings settings = new MemorySettings(Samples.office());
    private final MovedNetwork monitor = new MovedNetwork(Samples.network("192.168.1.1"));
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void rulesAreSentencesWithTheirOrigin() {
        assertEquals(0, rules(settings.withRules(RULE)));

        assertEquals(
                List.of(
                        "  1. When it fits, use office.",
                        "     At work, locked by your organisation, /etc/postern/policy.d/work.json"),
                terminal.lines());
    }

    @Test
    void jsonSaysWhoLockedARule() {
        rules(settings.withRules(RULE), "--json");

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
        assertEquals(0, pinning().run(List.of("office"), terminal.terminal()));
        assertEquals(Optional.of("office"), settings.pin());

        assertEquals(0, new UnpinCommand(settings).run(List.of(), terminal.terminal()));
        assertEquals(Optional.empty(), settings.pin());
        assertEquals(List.of("Pinned to “office”.", "No profile is pinned: the rules choose."), terminal.lines());
    }

    @Test
    void withoutAnIdShowsThePin() {
        settings.pin("office");

        pinning().run(List.of("--json"), terminal.terminal());

        assertEquals("office", terminal.json().get("pin").getAsString());
    }

    @Test
    void unknownProfileIsNotPinned() {
        assertEquals(65, pinning().run(List.of("offce"), terminal.terminal()));

        assertEquals(Optional.empty(), settings.pin());
        assertEquals("postern pin: There is no profile “offce”; there are: office\n", terminal.err());
    }

    @Test
    void pinsUntilTheNetworkChangesAndNotLonger() {
        assertEquals(0, pinning().run(List.of("office", "--until-network-changes"), terminal.terminal()));
        monitor.move(Samples.network("10.0.0.1"));
        assertEquals(0, pinning().run(List.of(), terminal.terminal()));

        assertEquals(
                List.of("Pinned to “office” until the network changes.", "No profile is pinned: the rules choose."),
                terminal.lines());
    }

    @Test
    void pinsForATime() {
        assertEquals(0, pinning().run(List.of("office", "--for", "2h", "--json"), terminal.terminal()));

        assertEquals("2026-03-01T14:00:00Z", terminal.json().get("until").getAsString());
        assertEquals(Optional.of(Pin.until("office", Instant.parse("2026-03-01T14:00:00Z"))), settings.pinned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office --for soon                    | “soon” is no time; write 90m, 2h or 3d.",
                "office --for 0h                      | “0h” is no time; write 90m, 2h or 3d.",
                "--for 2h                             | Say which profile to pin.",
                "office --until-network-changes --for 2h | A pin ends after a time or when the network changes: give one of --for and --until-network-changes."
            })
    void refusesAPinThatNobodyCanMean(String arguments, String sentence) {
        assertEquals(64, pinning().run(List.of(arguments.split(" ")), terminal.terminal()));

        assertEquals("postern pin: " + sentence + "\n", terminal.err());
        assertEquals(Optional.empty(), settings.pin());
    }

    @Test
    void pinsNothingUntilTheNetworkChangesWhereThereIsNone() {
        monitor.move(NetworkSnapshot.OFFLINE);

        assertEquals(75, pinning().run(List.of("office", "--until-network-changes"), terminal.terminal()));

        assertEquals(Optional.empty(), settings.pin());
    }

    @Test
    void unexpectedArgumentIsRefused() {
        assertEquals(64, new UnpinCommand(settings).run(List.of("office"), terminal.terminal()));

        assertTrue(terminal.err().contains("“office”"), terminal.err());
    }

    private PinCommand pinning() {
        Clock noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return new PinCommand(settings, monitor, new MemoryNetworks(), noon);
    }

    private int rules(MemorySettings of, String... arguments) {
        return new RulesCommand(of, new GatewaySelector(of.profiles())).run(List.of(arguments), terminal.terminal());
    }
}
