// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words a rule looks for, next to each other and in order. {@code relay|relaying} is one word or the other,
 * {@code not?} may be missing, {@code black*} is the beginning of a word, a lone {@code *} stands for up to
 * {@value #MOST_BETWEEN} words in between, and {@code <mailbox>} for any of the words the file gives that name.
 */
record Phrase(List<Slot> slots) {

    static final int MOST_BETWEEN = 6;
    private static final int MOST_GAPS = 2;

    /** @throws IllegalArgumentException with one sentence, if the phrase would find anything or take too long */
    Phrase {
        slots = List.copyOf(slots);
        if (slots.stream().noneMatch(Slot::certain)) {
            throw new IllegalArgumentException("a phrase needs at least one word");
        }
        if (slots.stream().filter(Gap.class::isInstance).count() > MOST_GAPS) {
            throw new IllegalArgumentException("a phrase has at most " + MOST_GAPS + " gaps");
        }
    }

    static Phrase of(String text, Function<String, Named> names) {
        return new Phrase(Stream.of(text.strip().split("\\s+"))
                .map(part -> slot(part, names))
                .toList());
    }

    private static Slot slot(String part, Function<String, Named> names) {
        if (part.equals("*")) {
            return new Gap();
        }
        Matcher name = Named.NAME.matcher(part);
        return name.matches() ? names.apply(name.group(1)) : Choice.of(part);
    }

    /** The names in it. */
    Stream<Named> names() {
        return slots.stream().filter(Named.class::isInstance).map(Named.class::cast);
    }

    /** One place in a phrase. */
    sealed interface Slot {

        /** Whether something must stand there. */
        boolean certain();
    }

    /** A few words, whatever they are. */
    record Gap() implements Slot {

        @Override
        public boolean certain() {
            return false;
        }
    }

    /** Any of the phrases a file gives a name to. An instance is equal to no other. */
    static final class Named implements Slot {

        private static final Pattern NAME = Pattern.compile("<([a-z]+)>");

        private final List<Phrase> phrases;

        Named(List<Phrase> phrases) {
            this.phrases = List.copyOf(phrases);
        }

        List<Phrase> phrases() {
            return phrases;
        }

        @Override
        public boolean certain() {
            return true;
        }
    }

    /** One of these words, or none if it is optional. */
    record Choice(List<String> words, boolean optional) implements Slot {

        private static final Pattern PLAIN = Pattern.compile("[a-z]+");
        private static final List<String> SPECIAL = List.of("^", "$", Words.ADDRESS, Words.IP, Words.MASK);

        static Choice of(String part) {
            boolean optional = part.endsWith("?");
            String alternatives = optional ? part.substring(0, part.length() - 1) : part;
            List<String> words = List.of(alternatives.split("\\|"));
            words.forEach(Choice::check);
            return new Choice(words, optional);
        }

        private static void check(String word) {
            if (PLAIN.matcher(word).matches()) {
                return;
            }
            String whole = beginning(word).orElse(word);
            Words seen = Words.of(whole);
            if (!SPECIAL.contains(word)
                    && !seen.between(1, seen.list().size() - 1).equals(whole)) {
                throw new IllegalArgumentException(
                        "“" + word + "” is not one word as rules see them: lower case, without"
                                + " punctuation, “isn't” as “isnt”, “non-existent” as two words");
            }
        }

        /** What stands before the asterisk. */
        static Optional<String> beginning(String word) {
            return word.endsWith("*") && !word.equals(Words.MASK)
                    ? Optional.of(word.substring(0, word.length() - 1))
                    : Optional.empty();
        }

        @Override
        public boolean certain() {
            return !optional;
        }
    }
}
