// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

/** A text in which each {@code *} stands for any characters, or none. */
record Wildcard(String pattern) {

    /** Takes each piece between stars where it comes first, so that no pattern takes long. */
    boolean matches(String text) {
        String[] pieces = pattern.split("\\*", -1);
        String last = pieces[pieces.length - 1];
        if (pieces.length == 1) {
            return text.equals(pattern);
        }
        int from = pieces[0].length();
        if (!text.startsWith(pieces[0])) {
            return false;
        }
        for (int i = 1; i < pieces.length - 1; i++) {
            int at = text.indexOf(pieces[i], from);
            if (at < 0) {
                return false;
            }
            from = at + pieces[i].length();
        }
        return text.length() - last.length() >= from && text.endsWith(last);
    }
}
