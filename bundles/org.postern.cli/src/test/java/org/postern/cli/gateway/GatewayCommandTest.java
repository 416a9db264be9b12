// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.postern.cli.fakes.MemoryGateway;
import org.postern.cli.fakes.RecordedTerminal;

final class GatewayCommandTest {

    private final MemoryGateway gateway = new MemoryGateway();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysWhatToDoFirst() {
        assertEquals(0, run());

        assertTrue(terminal.out().contains("The gateway is off"), terminal.out());
        assertTrue(terminal.out().contains("postern gateway admit NAME"), terminal.out());
    }

    @Test
    void switchesOnAtTheWishedPort() {
        assertEquals(0, run("on", "--port", "2525"));

        assertEquals(OptionalInt.of(2525), gateway.port());
        assertTrue(terminal.out().contains("localhost port 2525"), terminal.out());
    }

    @Test
    void showsTheSettingsForTheProgramThatIsLetIn() {
        gateway.switchOn(OptionalInt.of(2525));

        assertEquals(0, run("admit", "mutt"));

        assertEquals(List.of("mutt"), gateway.clients());
        assertTrue(terminal.out().contains("password   once-only"), terminal.out());
        assertTrue(terminal.out().contains("port 2525"), terminal.out());
    }

    @Test
    void writesAllOfItAsJson() {
        gateway.switchOn(OptionalInt.of(2525));
        gateway.admit("mutt");

        assertEquals(0, run("--json"));

        assertTrue(terminal.out().contains("\"port\": 2525"), terminal.out());
        assertTrue(terminal.out().contains("\"mutt\""), terminal.out());
    }

    @Test
    void saysInOneSentenceThatThereIsNoneToRevoke() {
        assertEquals(78, run("revoke", "mutt"));

        assertEquals("postern gateway revoke: None is called mutt.\n", terminal.err());
    }

    @Test
    void aProgramMayBeAnsweredOnceItsMessageIsInTheOutbox() {
        assertEquals(0, run("admit", "cron", "--queue"));

        assertEquals(List.of("cron (queue)"), gateway.clients());
    }

    private int run(String... arguments) {
        return new GatewayCommand(gateway).run(List.of(arguments), terminal.terminal());
    }
}
