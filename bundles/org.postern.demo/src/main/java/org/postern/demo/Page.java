// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import org.postern.api.command.Terminal;

/** Writes paragraphs that fit a terminal, in colour where that is welcome. */
record Page(Terminal terminal) {
    private static final int WIDTH = 88;

    /** The voices the story is told in. */
    enum Voice {
        PLAIN(""),
        TITLE("\u001b[1m"),
        ASIDE("\u001b[2m"),
        GOOD("\u001b[32m"),
        BAD("\u001b[31m"),
        POSTERN("\u001b[36m");

        private static final String RESET = "\u001b[0m";

        private final String code;

        Voice(String code) {
            this.code = code;
        }

        private String speak(String text, boolean colour) {
            return colour && !code.isEmpty() ? code + text + RESET : text;
        }
    }

    void blank() {
        terminal.out().println();
    }

    /** Writes text broken at spaces; the first line begins with the prefix, the others with as many spaces. */
    void say(Voice voice, String prefix, String text) {
        StringBuilder line = new StringBuilder();
        String start = prefix;
        for (String word : text.split(" ")) {
            if (line.length() > 0 && prefix.length() + line.length() + word.length() >= WIDTH) {
                write(voice, start, line.toString());
                start = " ".repeat(prefix.length());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        write(voice, start, line.toString());
    }

    private void write(Voice voice, String start, String text) {
        terminal.out().println(start + voice.speak(text, terminal.colour()));
    }
}
