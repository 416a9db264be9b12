// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases that begin alike, stored once: each node is a place in a phrase, each edge what leads on from there.
 *
 * @param <T> what ends at a node
 */
final class PhraseTrie<T> {

    private final Map<String, PhraseTrie<T>> words = new HashMap<>(2);
    private final Map<Character, List<Beginning<T>>> beginnings = new HashMap<>(0);
    private final Map<Phrase.Named, PhraseTrie<T>> names = new HashMap<>(0);
    private final List<T> ends = new ArrayList<>(1);
    private Optional<PhraseTrie<T>> gap = Optional.empty();

    /** What follows a word that begins like this. */
    private record Beginning<T>(String text, PhraseTrie<T> after) {}

    /** A text on which to walk. */
    interface Text<T> {

        int length();

        String word(int at);

        /** The names that words from this place on have. */
        List<Meaning> meanings(int at);

        /** Called for each phrase found. */
        void found(T end, int at);
    }

    /** Words with a name, ending before {@code end}. */
    record Meaning(Phrase.Named name, int end) {}

    void insert(List<Phrase.Slot> slots, T end) {
        if (slots.isEmpty()) {
            ends.add(end);
        } else {
            insert(slots.get(0), slots.subList(1, slots.size()), end);
        }
    }

    private void insert(Phrase.Slot slot, List<Phrase.Slot> rest, T end) {
        if (slot instanceof Phrase.Choice choice) {
            if (choice.optional()) {
                insert(rest, end);
            }
            choice.words().forEach(word -> after(word).insert(rest, end));
        } else if (slot instanceof Phrase.Named name) {
            names.computeIfAbsent(name, n -> new PhraseTrie<>()).insert(rest, end);
        } else {
            PhraseTrie<T> after = gap.orElseGet(PhraseTrie::new);
            gap = Optional.of(after);
            after.insert(rest, end);
        }
    }

    private PhraseTrie<T> after(String word) {
        return Phrase.Choice.beginning(word)
                .map(this::afterBeginning)
                .orElseGet(() -> words.computeIfAbsent(word, w -> new PhraseTrie<>()));
    }

    private PhraseTrie<T> afterBeginning(String text) {
        List<Beginning<T>> same = beginnings.computeIfAbsent(text.charAt(0), c -> new ArrayList<>());
        return same.stream()
                .filter(b -> b.text().equals(text))
                .findFirst()
                .map(Beginning::after)
                .orElseGet(() -> {
                    PhraseTrie<T> after = new PhraseTrie<>();
                    same.add(new Beginning<>(text, after));
                    return after;
                });
    }

    /** Finds the phrases that begin at this place. */
    void walk(Text<T> text, int at) {
        for (T end : ends) {
            text.found(end, at);
        }
        if (gap.isPresent()) {
            int most = Math.min(text.length(), at + Phrase.MOST_BETWEEN);
            for (int there = at; there <= most; there++) {
                gap.get().walk(text, there);
            }
        }
        if (at < text.length()) {
            step(text, at, text.word(at));
        }
    }

    private void step(Text<T> text, int at, String word) {
        Optional.ofNullable(words.get(word)).ifPresent(after -> after.walk(text, at + 1));
        if (!beginnings.isEmpty()) {
            for (Beginning<T> beginning : beginnings.getOrDefault(word.charAt(0), List.of())) {
                if (word.startsWith(beginning.text())) {
                    beginning.after().walk(text, at + 1);
                }
            }
        }
        if (!names.isEmpty()) {
            for (Meaning meaning : text.meanings(at)) {
                Optional.ofNullable(names.get(meaning.name())).ifPresent(after -> after.walk(text, meaning.end()));
            }
        }
    }
}
