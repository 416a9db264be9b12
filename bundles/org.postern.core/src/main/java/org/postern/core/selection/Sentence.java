// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import org.eclipse.jdt.annotation.Nullable;
import org.postern.core.Words;

/**
 * A sentence with one gap, ready to be filled often: a thousand rules explain themselves at each selection. Keeps what it
 * said last, since on one network it always says the same.
 */
final class Sentence {

    private static final Words WORDS = new Words(Sentence.class);

    private static final String GAP = "\u0000";

    private final String before;
    private final String after;
    private volatile @Nullable Filled last;

    private record Filled(String filling, String text) {}

    private Sentence(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The message of that key, whose last argument is the gap. */
    static Sentence of(String key, String first) {
        String text = WORDS.text(key, first, GAP);
        int gap = text.indexOf(GAP);
        return new Sentence(text.substring(0, gap), text.substring(gap + GAP.length()));
    }

    String with(String filling) {
        Filled filled = last;
        if (filled == null || !filled.filling().equals(filling)) {
            filled = new Filled(filling, before + filling + after);
            last = filled;
        }
        return filled.text();
    }
}
