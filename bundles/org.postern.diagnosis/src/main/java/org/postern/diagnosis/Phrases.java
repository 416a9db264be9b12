// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;

/** The phrases of one condition; it holds if one of them is found. An instance is equal to no other. */
final class Phrases {

    static final Phrases NONE = new Phrases(List.of());

    private final List<Phrase> all;

    Phrases(List<Phrase> all) {
        this.all = List.copyOf(all);
    }

    List<Phrase> all() {
        return all;
    }

    boolean none() {
        return all.isEmpty();
    }
}
