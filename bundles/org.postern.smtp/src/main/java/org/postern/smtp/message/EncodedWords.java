// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Unstructured text of a header field, in ASCII (RFC 2047). Cannot begin another field, whatever the text is. */
final class EncodedWords {

    /** Octets in a word, such that a line of it, with the name of its field, stays below 76 characters (RFC 2047 §2). */
    private static final int MOST_OCTETS = 39;

    private static final int LONGEST_LINE = 60;

    private final String text;

    EncodedWords(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return plain() ? text : String.join("\r\n ", words());
    }

    private boolean plain() {
        return text.length() <= LONGEST_LINE
                && !text.contains("=?")
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    /** Each ends at the end of a character. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (octets(word + character).length > MOST_OCTETS) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        });
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets(word)) + "?=";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
