// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds all phrases of all rules in two walks over a text: first the words that have names, then the phrases. The time
 * depends on the length of the text and hardly on the number of rules. Immutable once made.
 */
final class PhraseIndex {

    private final PhraseTrie<Phrase.Named> names = new PhraseTrie<>();
    private final PhraseTrie<Phrases> phrases = new PhraseTrie<>();

    PhraseIndex(Collection<Phrases> sets) {
        sets.stream()
                .flatMap(set -> set.all().stream())
                .flatMap(Phrase::names)
                .distinct()
                .forEach(name -> name.phrases().forEach(phrase -> names.insert(phrase.slots(), name)));
        sets.forEach(set -> set.all().forEach(phrase -> phrases.insert(phrase.slots(), set)));
    }

    /** For each set that holds, the words of the first phrase found. */
    Map<Phrases, String> search(Words words) {
        List<List<PhraseTrie.Meaning>> meanings = IntStream.range(
                        0, words.list().size())
                .mapToObj(at -> meanings(words, at))
                .toList();
        Map<Phrases, String> found = new IdentityHashMap<>();
        for (int start = 0; start < words.list().size(); start++) {
            phrases.walk(new Whole(words, meanings, start, found), start);
        }
        return found;
    }

    private List<PhraseTrie.Meaning> meanings(Words words, int at) {
        List<PhraseTrie.Meaning> found = new ArrayList<>(0);
        names.walk(new Named(words, found), at);
        return found;
    }

    /** A text in which names are looked for. */
    private record Named(Words words, List<PhraseTrie.Meaning> found) implements PhraseTrie.Text<Phrase.Named> {

        @Override
        public int length() {
            return words.list().size();
        }

        @Override
        public String word(int at) {
            return words.list().get(at);
        }

        @Override
        public List<PhraseTrie.Meaning> meanings(int at) {
            return List.of();
        }

        @Override
        public void found(Phrase.Named name, int at) {
            found.add(new PhraseTrie.Meaning(name, at));
        }
    }

    /** A text in which phrases are looked for. */
    private record Whole(Words words, List<List<PhraseTrie.Meaning>> meanings, int start, Map<Phrases, String> found)
            implements PhraseTrie.Text<Phrases> {

        @Override
        public int length() {
            return words.list().size();
        }

        @Override
        public String word(int at) {
            return words.list().get(at);
        }

        @Override
        public List<PhraseTrie.Meaning> meanings(int at) {
            return meanings.get(at);
        }

        @Override
        public void found(Phrases set, int at) {
            if (!found.containsKey(set)) {
                found.put(set, words.between(start, at));
            }
        }
    }
}
