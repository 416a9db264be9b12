// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.settings.Policy;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.MemorySettings;

final class PolicyCommandTest {

    private static final String FILE = "/etc/postern/policy.d/mail.json";

    private static final String ADDRESS = "https://image.example/mail.json";

    private final MemorySettings settings = new MemorySettings();
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysThatThereIsNone() {
        assertEquals(0, run());

        assertEquals("No organisation gives settings on this computer.\n", terminal.out());
    }

    @Test
    void saysOfEachWhetherItsLocksHold() {
        settings.withPolicy(new Policy(FILE, true, Optional.empty()))
                .withPolicy(new Policy("/home/ann/policy.json", false, Optional.empty()));

        assertEquals(0, run());

        assertEquals(FILE + "\n/home/ann/policy.json: you can write it, so nothing in it is locked.\n", terminal.out());
    }

    @Test
    void saysWhatIsWrongWithOne() {
        settings.withPolicy(new Policy(FILE, true, Optional.of(FILE + ": profiles[0]: “security” is missing.")));

        assertEquals(78, run());

        assertTrue(terminal.out().contains("profiles[0]: “security” is missing."), terminal.out());
    }

    @Test
    void saysWhatOfOneIsPassedOver() {
        String sentence = FILE + ": rules[0]: The rule “home” is passed over.";
        settings.withPolicy(new Policy(FILE, true, Optional.empty(), Optional.empty(), List.of(), List.of(sentence)));

        assertEquals(78, run());
        assertEquals(FILE + "\n  " + FILE + ": rules[0]: The rule “home” is passed over.\n", terminal.out());
        run("--json");
        assertTrue(terminal.out().contains("\"passedOver\": [\n"), terminal.out());
    }

    @Test
    void saysThatAFetchedOneMayHaveChanged() {
        settings.withPolicy(fetched(Optional.of(ADDRESS + ": It could not be fetched: no route.")));

        assertEquals(0, run());

        assertEquals(ADDRESS + """
                : nothing in it is locked, since no key in a file that
                you cannot write has signed it.
                  It may have changed since it was fetched. https://image.example/mail.json: It could
                  not be fetched: no route.
                """, terminal.out());
    }

    @Test
    void fetchesFirstWhereThatIsWanted() {
        settings.withFetched(fetched(Optional.empty()));

        run();
        run("--fetch");

        assertEquals(
                "No organisation gives settings on this computer.\n" + ADDRESS
                        + ": nothing in it is locked, since no key in a file that\nyou cannot write has signed it.\n",
                terminal.out());
    }

    private static Policy fetched(Optional<String> stale) {
        return new Policy(ADDRESS, false, Optional.empty(), stale, List.of(), List.of());
    }

    @Test
    void saysWhatOneRemovesAndFromWhom() {
        settings.withPolicy(removing("profiles", "isp", "/opt/mail/policy.d/isp.json"))
                .withPolicy(removing("rules", "old"));

        assertEquals(0, run());

        assertTrue(
                terminal.out().contains("It removes the server “isp”, which /opt/mail/policy.d/isp.json gives."),
                terminal.out());
        assertTrue(terminal.out().contains("It removes the rule “old”; there is none to remove."), terminal.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles", "rules", "trust", "oauthClients"})
    void jsonHasWhatIsRemovedFromEveryList(String list) {
        settings.withPolicy(removing(list, "isp", "isp.json"));

        assertEquals(0, run());
        run("--json");

        assertTrue(terminal.out().contains("“isp”, which isp.json gives."), terminal.out());
        assertTrue(terminal.out().contains("\"list\": \"" + list + "\""), terminal.out());
        assertTrue(terminal.out().contains("\"isp.json\""), terminal.out());
    }

    @Test
    void jsonHasThemAll() {
        settings.withPolicy(new Policy(FILE, false, Optional.empty()));

        run("--json");

        assertTrue(terminal.out().contains("\"source\": \"" + FILE + "\""), terminal.out());
        assertTrue(terminal.out().contains("\"locks\": false"), terminal.out());
    }

    private static Policy removing(String list, String id, String... from) {
        return new Policy(
                FILE,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(new Policy.Removal(list, id, List.of(from))),
                List.of());
    }

    private int run(String... arguments) {
        return new PolicyCommand(settings).run(List.of(arguments), terminal.terminal());
    }
}
