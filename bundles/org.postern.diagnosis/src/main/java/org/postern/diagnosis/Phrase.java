// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Words a rule looks for, next to each other and in order. {@code relay|relaying} is one word or the other,
 * {@code not?} may be missing, {@code black*} is the beginning of a word, and a lone {@code *} stands for up to
 * {@value #MOST_BETWEEN} words in between.
 */
record Phrase(List<Slot> slots) {

    static final int MOST_BETWEEN = 6;
    private static final int MOST_GAPS = 2;

    /** @throws IllegalArgumentException with one sentence, if the phrase would find anything or take too long */
    Phrase {
        slots = List.copyOf(slots);
        if (slots.stream().noneMatch(s -> !s.gap() && !s.optional())) {
            throw new IllegalArgumentException("a phrase needs at least one word");
        }
        if (slots.stream().filter(Slot::gap).count() > MOST_GAPS) {
            throw new IllegalArgumentException("a phrase has at most " + MOST_GAPS + " gaps");
        }
    }

    static Phrase of(String text) {
        List<Slot> slots = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            slots.add(Slot.of(part));
        }
        return new Phrase(slots);
    }

    /** One place in a phrase: the words that may stand there; none for a gap. */
    record Slot(List<String> words, boolean optional) {

        Slot {
            words = List.copyOf(words);
        }

        static Slot of(String part) {
            if (part.equals("*")) {
                return new Slot(List.of(), false);
            }
            boolean optional = part.endsWith("?");
            String alternatives = optional ? part.substring(0, part.length() - 1) : part;
            List<String> words = List.of(alternatives.split("\\|"));
            words.forEach(Slot::check);
            return new Slot(words, optional);
        }

        private static void check(String word) {
            String whole = word.endsWith("*") && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
            Words seen = Words.of(whole);
            boolean special = List.of("^", "$", Words.ADDRESS, Words.IP, "****").contains(word);
            if (!special && !seen.between(1, seen.list().size() - 1).equals(whole)) {
                throw new IllegalArgumentException(
                        "“" + word + "” is not one word as rules see them: lower case, without"
                                + " punctuation, “isn't” as “isnt”, “non-existent” as two words");
            }
        }

        boolean gap() {
            return words.isEmpty();
        }
    }
}
