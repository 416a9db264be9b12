// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.command.Terminal;
import org.postern.cli.fakes.RecordedTerminal;

final class ConsoleTest {
    private final RecordedTerminal recorded = RecordedTerminal.silent();

    @Test
    void breaksParagraphsAtSpacesUnderTheirPrefix() {
        new Console(recorded.terminal(), false).paragraph("  – ", "word ".repeat(40));

        List<String> lines = recorded.lines();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("  – word"));
        assertTrue(lines.get(1).startsWith("    word"));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 88));
    }

    @Test
    void coloursOnlyWhereWelcome() {
        Terminal plain = recorded.terminal();
        Terminal colourful = new Terminal(plain.in(), plain.out(), plain.err(), true);

        assertEquals("well", new Console(plain, false).good("well"));
        assertEquals("\u001b[32mwell\u001b[0m", new Console(colourful, false).good("well"));
    }
}
