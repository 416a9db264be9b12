// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names a rule file gives to words that mean the same, so that {@code <mailbox> <missing>} says it all. */
record Vocabulary(Map<String, Phrase.Named> names) {

    static final Vocabulary NONE = new Vocabulary(Map.of());

    Vocabulary {
        names = Map.copyOf(names);
    }

    static Vocabulary of(Place place) {
        Map<String, Phrase.Named> names = new TreeMap<>();
        place.names()
                .forEach(name ->
                        names.put(name, new Phrase.Named(place.needed(name).list(Vocabulary.NONE::phrase))));
        return new Vocabulary(names);
    }

    /** @throws IllegalArgumentException with one sentence, if the text is no phrase */
    Phrase phrase(String text) {
        return Phrase.of(text, this::meant);
    }

    private Phrase.Named meant(String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("there are no words named “" + name + "” in this file"));
    }
}
