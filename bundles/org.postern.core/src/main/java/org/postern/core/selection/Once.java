// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks its source when it is asked first, and keeps the answer. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private Optional<T> answer = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (answer.isEmpty()) {
            answer = Optional.of(source.get());
        }
        return answer.get();
    }
}
