// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.command.ExitCode;
import org.postern.api.delivery.Delivery;
import org.postern.cli.fakes.Past;
import org.postern.cli.fakes.RecordedTerminal;

class AttemptsCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Delivery REFUSED = Past.refused("<1@example.org>", NOW);
    private static final Delivery ACCEPTED = Past.accepted("<2@example.org>", NOW.minusSeconds(60));

    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void listsThemAsTheyAre() {
        run("--json");

        assertEquals(2, terminal.json().getAsJsonArray("attempts").size());
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        run(
                "--json",
                "--failed",
                "--profile",
                "office",
                "--to",
                "BOB@",
                "--cause",
                "relay-denied",
                "--since",
                NOW + "");

        assertEquals(
                id(REFUSED),
                terminal.json()
                        .getAsJsonArray("attempts")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsString());
        assertEquals(1, terminal.json().getAsJsonArray("attempts").size());
    }

    @Test
    void saysWhenNoneFits() {
        run("--cause", "greylisted");

        assertEquals(
                "No message was sent in the last weeks that fits.",
                terminal.out().strip());
    }

    @Test
    void showsOneWithoutPaintingTheTerminal() {
        run("show", id(REFUSED).substring(0, 4));

        assertTrue(terminal.out().contains("The server does not take mail from this network."), terminal.out());
        assertFalse(terminal.out().contains("\u001b"), terminal.out());
    }

    @Test
    void knowsNoOther() {
        assertEquals(ExitCode.DATA, run("show", "zz"));
    }

    private int run(String... arguments) {
        return new AttemptsCommand(() -> List.of(REFUSED, ACCEPTED)).run(List.of(arguments), terminal.terminal());
    }

    private static String id(Delivery delivery) {
        return delivery.attempt().orElseThrow().id();
    }
}
