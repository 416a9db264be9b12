// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's text as rules see it: lower case, without punctuation, accents and apostrophes, addresses and numbers of
 * computers replaced by what they are. {@code ^} and {@code $} stand at the ends.
 *
 * <p>Time and space are bounded for any text: only the beginning of a long one is read, and no part of the expression
 * can run over more than a few characters twice.
 */
record Words(List<String> list) {

    static final String ADDRESS = "{address}";
    static final String IP = "{ip}";
    /** What a firewall leaves of a greeting. */
    static final String MASK = "****";

    private static final int MOST_CHARACTERS = 8192;
    private static final Pattern TOKEN = Pattern.compile("(?<address>[\\w.+=%&*!#$-]{1,64}+@[\\w.-]{1,255}+)"
            + "|(?<ip>\\d{1,3}+(?:\\.\\d{1,3}+){3}(?![.\\w])|(?:[0-9a-f]{0,4}+:){2,7}+[0-9a-f]{1,4}+(?![:\\w]))"
            + "|[245]\\.\\d{1,3}+\\.\\d{1,3}+(?![.\\w])"
            + "|(?<mask>\\*{4,64}+)"
            + "|[\\p{L}\\p{N}]{1,64}+(?:['’][\\p{L}]{1,8}+)?+");

    Words {
        list = List.copyOf(list);
    }

    static Words of(String text) {
        List<String> words = new ArrayList<>();
        words.add("^");
        Matcher token = TOKEN.matcher(plain(text));
        while (token.find()) {
            words.add(word(token));
        }
        words.add("$");
        return new Words(words);
    }

    private static String plain(String text) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        boolean ascii = beginning.chars().allMatch(c -> c < 0x80);
        String unaccented = ascii
                ? beginning
                : Normalizer.normalize(beginning, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return unaccented.toLowerCase(Locale.ROOT);
    }

    private static String word(Matcher token) {
        if (token.start("address") >= 0) {
            return ADDRESS;
        }
        if (token.start("ip") >= 0) {
            return IP;
        }
        String word = token.group();
        return token.start("mask") >= 0 ? MASK : word.replace("'", "").replace("’", "");
    }

    /** The words from one place to before another, as they can be quoted. */
    String between(int from, int to) {
        return String.join(" ", list.subList(from, to));
    }
}
