// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

/** Makes text from a hostile place harmless to show: what cannot be seen is spelled out. */
public final class Visible {

    private Visible() {}

    /**
     * The text with every control, escape, bidirectional and other invisible character replaced by {@code \}{@code uXXXX};
     * line feed and tab become {@code \n} and {@code \t}. The result stays on one line and cannot reorder its surroundings.
     */
    public static String text(String hostile) {
        StringBuilder shown = new StringBuilder(hostile.length());
        hostile.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (invisible(c)) {
                    shown.append(String.format("\\u%04X", c));
                } else {
                    shown.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
