// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds all phrases of all rules in one walk over a text: a trie of words. The time depends on the length of the text
 * and hardly on the number of rules. Immutable once made.
 */
final class PhraseIndex {

    private final Node root = new Node();

    PhraseIndex(Collection<Phrases> sets) {
        for (Phrases set : sets) {
            set.all().forEach(phrase -> root.insert(phrase.slots(), set));
        }
    }

    /** For each set that holds, the words of the first phrase found. */
    Map<Phrases, String> search(Words words) {
        Map<Phrases, String> found = new IdentityHashMap<>();
        for (int start = 0; start < words.list().size(); start++) {
            root.walk(new Walk(words, start, found), start);
        }
        return found;
    }

    private record Walk(Words words, int start, Map<Phrases, String> found) {

        void reached(Phrases set, int at) {
            if (!found.containsKey(set)) {
                found.put(set, words.between(start, at));
            }
        }
    }

    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private final List<Phrases> ends = new ArrayList<>();
        private Optional<Node> gap = Optional.empty();

        void insert(List<Phrase.Slot> slots, Phrases set) {
            if (slots.isEmpty()) {
                ends.add(set);
                return;
            }
            Phrase.Slot slot = slots.get(0);
            List<Phrase.Slot> rest = slots.subList(1, slots.size());
            if (slot.optional()) {
                insert(rest, set);
            }
            if (slot.gap()) {
                afterGap().insert(rest, set);
            }
            slot.words().forEach(word -> after(word).insert(rest, set));
        }

        private Node afterGap() {
            Node after = gap.orElseGet(Node::new);
            gap = Optional.of(after);
            return after;
        }

        private Node after(String word) {
            return word.endsWith("*") && !word.equals("****")
                    ? beginnings.computeIfAbsent(word.substring(0, word.length() - 1), w -> new Node())
                    : next.computeIfAbsent(word, w -> new Node());
        }

        void walk(Walk walk, int at) {
            ends.forEach(set -> walk.reached(set, at));
            int most = walk.words().list().size();
            gap.ifPresent(after -> {
                for (int there = at; there <= Math.min(most, at + Phrase.MOST_BETWEEN); there++) {
                    after.walk(walk, there);
                }
            });
            if (at < most) {
                step(walk, at, walk.words().list().get(at));
            }
        }

        private void step(Walk walk, int at, String word) {
            Optional.ofNullable(next.get(word)).ifPresent(after -> after.walk(walk, at + 1));
            beginnings.forEach((beginning, after) -> {
                if (word.startsWith(beginning)) {
                    after.walk(walk, at + 1);
                }
            });
        }
    }
}
