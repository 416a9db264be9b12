// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import org.postern.core.Words;

/** A sentence with one gap, ready to be filled often: a thousand rules explain themselves at each selection. */
record Sentence(String before, String after) {

    private static final Words WORDS = new Words(Sentence.class);

    private static final String GAP = "\u0000";

    /** The message of that key, whose last argument is the gap. */
    static Sentence of(String key, String first) {
        String text = WORDS.text(key, first, GAP);
        int gap = text.indexOf(GAP);
        return new Sentence(text.substring(0, gap), text.substring(gap + GAP.length()));
    }

    String with(String filling) {
        return before + filling + after;
    }
}
