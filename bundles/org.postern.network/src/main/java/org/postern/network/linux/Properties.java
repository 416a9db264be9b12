// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was read of one object; a property that is missing or of another type is empty, as older versions have fewer. */
record Properties(Map<String, Object> values) {

    String text(String name) {
        return value(name, String.class).orElse("");
    }

    int number(String name) {
        return value(name, Number.class).map(Number::intValue).orElse(0);
    }

    boolean flag(String name) {
        return value(name, Boolean.class).orElse(false);
    }

    byte[] octets(String name) {
        return value(name, byte[].class).orElseGet(() -> new byte[0]);
    }

    List<String> texts(String name) {
        return value(name, List.class).map(Properties::strings).orElse(List.of());
    }

    String text(String map, String key) {
        return value(map, Map.class).map(m -> Objects.toString(m.get(key), "")).orElse("");
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }
}
