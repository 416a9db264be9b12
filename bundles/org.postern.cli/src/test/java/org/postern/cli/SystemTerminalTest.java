// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SystemTerminalTest {
    @Test
    void coloursWhereTheTerminalCan() {
        assertTrue(SystemTerminal.colour(Map.of("TERM", "xterm-256color")));
        assertTrue(SystemTerminal.colour(Map.of("WT_SESSION", "1")));
    }

    @Test
    void noColourOnADumbTerminalOrNone() {
        assertFalse(SystemTerminal.colour(Map.of("TERM", "dumb")));
        assertFalse(SystemTerminal.colour(Map.of()));
    }

    @Test
    void noColourWhereThePersonWantsNone() {
        assertFalse(SystemTerminal.colour(Map.of("TERM", "xterm", "NO_COLOR", "1")));
        assertTrue(SystemTerminal.colour(Map.of("TERM", "xterm", "NO_COLOR", "")));
    }
}
