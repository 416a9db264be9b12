// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;

/**
 * A piece of a settings file that knows where it stands.
 *
 * @param place such as {@code rules[2].when}; empty for the whole
 */
record Node(String place, JsonElement json) {

    /** Gson's path as a person would write it. */
    static String place(String path) {
        return path.replaceFirst("^\\$\\.?", "");
    }

    /** @throws Complaint if there is a name in this object that is none of these */
    Node only(Set<String> names) {
        for (String name : members().keySet()) {
            if (!names.contains(name)) {
                throw complaint(Words.text(
                        "no.setting",
                        Visible.text(name),
                        String.join(", ", names.stream().sorted().toList())));
            }
        }
        return this;
    }

    Map<String, JsonElement> members() {
        if (!json.isJsonObject()) {
            throw complaint(Words.text("object"));
        }
        return json.getAsJsonObject().asMap();
    }

    Optional<Node> optional(String name) {
        return Optional.ofNullable(members().get(name)).map(value -> new Node(join(name), value));
    }

    Node required(String name) {
        return optional(name).orElseThrow(() -> complaint(Words.text("missing", name)));
    }

    /** The value of that name as text. */
    String text(String name) {
        return required(name).text();
    }

    /** The elements of this list. */
    List<Node> items() {
        if (!json.isJsonArray()) {
            throw complaint(Words.text("list"));
        }
        return IntStream.range(0, json.getAsJsonArray().size())
                .mapToObj(i ->
                        new Node(place + "[" + i + "]", json.getAsJsonArray().get(i)))
                .toList();
    }

    /** The elements of the list of that name; none if there is no such list. */
    Stream<Node> items(String name) {
        return optional(name).stream().flatMap(list -> list.items().stream());
    }

    boolean isList() {
        return json.isJsonArray();
    }

    boolean isObject() {
        return json.isJsonObject();
    }

    String text() {
        return primitive()
                .filter(JsonPrimitive::isString)
                .map(JsonPrimitive::getAsString)
                .orElseThrow(() -> complaint(Words.text("text")));
    }

    /** Text, or a number as it was written. */
    String plain() {
        return primitive()
                .filter(value -> !value.isBoolean())
                .map(JsonPrimitive::getAsString)
                .orElseThrow(() -> complaint(Words.text("texts")));
    }

    int number() {
        return primitive()
                .filter(JsonPrimitive::isNumber)
                .map(JsonPrimitive::getAsBigDecimal)
                .flatMap(Node::whole)
                .orElseThrow(() -> complaint(Words.text("number")));
    }

    boolean flag() {
        return primitive()
                .filter(JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElseThrow(() -> complaint(Words.text("flag")));
    }

    Complaint complaint(String reason) {
        return new Complaint(place, reason);
    }

    /** Makes the value; what the value's own constructor has against it becomes a complaint about this place. */
    <T> T make(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw complaint(String.valueOf(e.getMessage()));
        }
    }

    private Optional<JsonPrimitive> primitive() {
        return json.isJsonPrimitive() ? Optional.of(json.getAsJsonPrimitive()) : Optional.empty();
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private String join(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
