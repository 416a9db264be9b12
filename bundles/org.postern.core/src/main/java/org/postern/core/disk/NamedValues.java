// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Named values as the lines of a file of Java properties. A part of them has names that begin alike. */
public final class NamedValues {

    private final Properties all;
    private final String prefix;

    private NamedValues(Properties all, String prefix) {
        this.all = all;
        this.prefix = prefix;
    }

    public NamedValues() {
        this(new Properties(), "");
    }

    public static NamedValues of(String text) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NamedValues(all, "");
    }

    public NamedValues part(String name) {
        return new NamedValues(all, prefix + name + ".");
    }

    public NamedValues put(String name, Object value) {
        all.setProperty(prefix + name, value.toString());
        return this;
    }

    public NamedValues put(String name, Optional<?> value) {
        value.ifPresent(there -> put(name, there));
        return this;
    }

    /** Each value in a part of its own. */
    public <T> NamedValues putAll(String name, List<T> values, BiConsumer<NamedValues, T> write) {
        IntStream.range(0, values.size()).forEach(i -> {
            NamedValues part = part(name + "." + i).put("", "");
            write.accept(part, values.get(i));
        });
        return this;
    }

    public Optional<String> one(String name) {
        return Optional.ofNullable(all.getProperty(prefix + name));
    }

    /** @throws IllegalArgumentException if there is none */
    public String needed(String name) {
        return one(name).orElseThrow(() -> new IllegalArgumentException("no “" + prefix + name + "”"));
    }

    /**
     * The same, read as something else.
     *
     * @throws IllegalArgumentException if there is none, or it makes no sense
     */
    public <T> T needed(String name, Function<String, T> read) {
        return read.apply(needed(name));
    }

    public <T> List<T> all(String name, Function<NamedValues, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; part(name + "." + i).one("").isPresent(); i++) {
            values.add(read.apply(part(name + "." + i)));
        }
        return values;
    }

    /** The names in this part. */
    public Set<String> names() {
        return all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    public String text() {
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
