// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says each sentence once. */
public record Once(Consumer<String> told, Set<String> said) implements Consumer<String> {

    public Once(Consumer<String> told) {
        this(told, ConcurrentHashMap.newKeySet());
    }

    @Override
    public void accept(String sentence) {
        if (said.add(sentence)) {
            told.accept(sentence);
        }
    }
}
