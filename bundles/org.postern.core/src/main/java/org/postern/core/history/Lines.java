// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Named values as the lines of a file. A part of them has names that begin alike. */
final class Lines {

    private final Properties all;
    private final String prefix;

    private Lines(Properties all, String prefix) {
        this.all = all;
        this.prefix = prefix;
    }

    Lines() {
        this(new Properties(), "");
    }

    static Lines of(String text) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lines(all, "");
    }

    Lines part(String name) {
        return new Lines(all, prefix + name + ".");
    }

    Lines put(String name, Object value) {
        all.setProperty(prefix + name, value.toString());
        return this;
    }

    Lines put(String name, Optional<?> value) {
        value.ifPresent(there -> put(name, there));
        return this;
    }

    /** Each value in a part of its own. */
    <T> Lines putAll(String name, List<T> values, BiConsumer<Lines, T> write) {
        IntStream.range(0, values.size()).forEach(i -> {
            Lines part = part(name + "." + i).put("", "");
            write.accept(part, values.get(i));
        });
        return this;
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(all.getProperty(prefix + name));
    }

    /** @throws IllegalArgumentException if there is none */
    String needed(String name) {
        return one(name).orElseThrow(() -> new IllegalArgumentException("no “" + prefix + name + "”"));
    }

    <T> List<T> all(String name, Function<Lines, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; part(name + "." + i).one("").isPresent(); i++) {
            values.add(read.apply(part(name + "." + i)));
        }
        return values;
    }

    String text() {
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
