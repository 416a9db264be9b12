// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** The members of a JSON object in the order they were added; an empty optional is null. */
public final class Fields {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    public Fields with(String name, Object value) {
        members.put(name, value instanceof Optional<?> optional ? optional.orElse(null) : value);
        return this;
    }

    /** All that another object has. */
    public Fields with(Map<String, @Nullable Object> others) {
        members.putAll(others);
        return this;
    }

    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(members);
    }
}
