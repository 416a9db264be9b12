// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postern.api.mail.Visible;
import org.postern.core.Words;

/** A line of the file: a word, then names with their values, {@code network id=0a1b2c3d name=At+home}. */
public record Line(String word, Map<String, List<String>> values) {

    private static final Words WORDS = new Words(Line.class);

    public static Line of(String word) {
        return new Line(word, new LinkedHashMap<>());
    }

    /** @throws IllegalArgumentException with one sentence */
    public static Line read(String text) {
        String[] parts = text.strip().split(" +");
        Line line = of(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1) {
                throw wrong("line.pair", Visible.text(parts[i]));
            }
            line.with(
                    parts[i].substring(0, equals),
                    URLDecoder.decode(parts[i].substring(equals + 1), StandardCharsets.UTF_8));
        }
        return line;
    }

    public Line with(String name, String value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return this;
    }

    public Line with(String name, Optional<String> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** @throws IllegalArgumentException with one sentence, if it is missing or cannot be read so */
    public <T> T needed(String name, Function<String, T> reading) {
        String value = one(name).orElseThrow(() -> wrong("line.missing", name));
        try {
            return reading.apply(value);
        } catch (RuntimeException e) {
            throw wrong("line.value", Visible.text(value), name);
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder(word);
        values.forEach((name, all) -> all.forEach(value ->
                text.append(' ').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }

    public static IllegalArgumentException wrong(String key, Object... arguments) {
        return new IllegalArgumentException(WORDS.text(key, arguments));
    }
}
