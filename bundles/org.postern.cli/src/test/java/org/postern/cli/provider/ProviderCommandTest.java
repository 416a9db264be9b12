// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.SelfCheck;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.MemorySettings;

final class ProviderCommandTest {

    private static final SelfCheck SHUT_OUT = () -> new SelfCheck.Result(false, "Jakarta Mail prefers another.");

    private final MemorySettings settings = new MemorySettings();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void takesEverythingUntilSomebodyChooses() {
        assertEquals(0, run());

        assertTrue(terminal.out().startsWith("All mail of programs on Jakarta Mail goes"), terminal.out());
    }

    @Test
    void saysWhetherJakartaMailLetsUsIn() {
        run();

        assertTrue(terminal.out().contains("Jakarta Mail prefers another."), terminal.out());
    }

    @Test
    void takesMailToCertainServersOnly() {
        assertEquals(0, run("only", "smtp.isp.example", "*.corp.example"));

        assertEquals(
                List.of("smtp.isp.example", "*.corp.example"),
                settings.takeover().hosts());
        assertTrue(terminal.out().contains("smtp.isp.example, *.corp.example"), terminal.out());
    }

    @Test
    void leavesAllAlone() {
        assertEquals(0, run("off", "--json"));

        assertEquals(Extent.OFF, settings.takeover().extent());
        assertTrue(terminal.out().contains("\"take\": \"off\""), terminal.out());
    }

    @Test
    void saysInOneSentenceWhatIsNoServer() {
        assertEquals(65, run("only", "smtp isp"));

        assertEquals(
                "postern provider only: “smtp isp” is no name of a server, such as smtp.isp.example or *.isp.example.\n",
                terminal.err());
    }

    @Test
    void saysWhoLockedIt() {
        settings.put(new Takeover(
                Extent.OFF, List.of(), new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/policy.d/mail.json")));

        run();

        assertTrue(terminal.out().contains("/etc/postern/policy.d/mail.json"), terminal.out());
    }

    private int run(String... arguments) {
        terminal = RecordedTerminal.silent();
        return new ProviderCommand(settings, List.of(SHUT_OUT)).run(List.of(arguments), terminal.terminal());
    }
}
