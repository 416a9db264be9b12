// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An element of a JSON file that knows where it stands, so that a complaint can name the place. */
record Place(String path, JsonElement element) {

    /** Complains of members with other names. */
    void allow(Set<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw needed(name)
                    .wrong("nothing of that name is known here; there are " + String.join(", ", new TreeSet<>(known)));
        });
    }

    /** The names of an object's members. */
    Set<String> names() {
        return object().keySet();
    }

    private JsonObject object() {
        if (!element.isJsonObject()) {
            throw wrong("this must be an object in braces");
        }
        return element.getAsJsonObject();
    }

    Optional<Place> member(String name) {
        return Optional.ofNullable(object().get(name)).map(member -> at(name, member));
    }

    Place needed(String name) {
        return member(name).orElseThrow(() -> wrong("“" + name + "” is missing"));
    }

    private Place at(String name, JsonElement member) {
        return new Place(path.isEmpty() ? name : path + "." + name, member);
    }

    /** The elements of an array; anything else is the only element. */
    List<Place> elements() {
        if (!element.isJsonArray()) {
            return List.of(this);
        }
        List<Place> elements = new ArrayList<>();
        element.getAsJsonArray().forEach(e -> elements.add(new Place(path + "[" + elements.size() + "]", e)));
        return elements;
    }

    String text() {
        if (!element.isJsonPrimitive()) {
            throw wrong("this must be a text");
        }
        return element.getAsString();
    }

    /** The value of the text, its complaint given this place. */
    <T> T as(Function<String, T> read) {
        try {
            return read.apply(text());
        } catch (IllegalArgumentException wrong) {
            throw wrong(Optional.ofNullable(wrong.getMessage()).orElse("this is not understood"));
        }
    }

    <T> List<T> list(Function<String, T> read) {
        return elements().stream().map(e -> e.as(read)).toList();
    }

    RuleFileException wrong(String what) {
        return new RuleFileException((path.isEmpty() ? "the file" : path) + ": " + what);
    }
}
