// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.util.Map;
import org.postern.api.command.Terminal;

/**
 * What a command writes to.
 *
 * @param json whether a program reads it
 */
public record Console(Terminal terminal, boolean json) {
    private static final int WIDTH = 88;
    private static final String RESET = "\u001b[0m";

    /** Writes one line as it is. */
    public void line(String text) {
        terminal.out().println(text);
    }

    public void blank() {
        line("");
    }

    /** Writes text broken at spaces into lines: the first begins with that prefix, the others with as many spaces. */
    public void paragraph(String prefix, String text) {
        StringBuilder line = new StringBuilder(prefix);
        int start = prefix.length();
        for (String word : text.split(" ")) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(start));
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        line(line.toString());
    }

    /** Writes an object over several lines. */
    public void object(Map<String, ?> fields) {
        line(Json.pretty(fields));
    }

    /** Writes an object on a line of its own (JSON Lines). */
    public void record(Map<String, ?> fields) {
        line(Json.line(fields));
    }

    public String strong(String text) {
        return coloured("\u001b[1m", text);
    }

    public String faint(String text) {
        return coloured("\u001b[2m", text);
    }

    public String good(String text) {
        return coloured("\u001b[32m", text);
    }

    public String bad(String text) {
        return coloured("\u001b[31m", text);
    }

    private String coloured(String code, String text) {
        return terminal.colour() ? code + text + RESET : text;
    }
}
