// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;

/**
 * The {@code when} of a rule: an object of which all members must hold. A member is a kind of condition with its values,
 * or {@code all}, {@code any} (lists of such objects) or {@code not} (one such object).
 */
final class WhenJson {

    private final Conditions conditions;

    WhenJson(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * A condition that nobody declares is taken as it is: its bundle may be another program's.
     *
     * @throws Complaint if a condition's values are wrong
     */
    When read(Node node) {
        List<When> parts = node.members().keySet().stream()
                .map(name -> member(name, node.required(name)))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new When.All(parts);
    }

    /** In the shortest form that {@link #read} makes the same tree of. */
    JsonObject write(When when) {
        if (when instanceof When.All all && all.parts().size() != 1 && distinct(all.parts())) {
            JsonObject merged = new JsonObject();
            all.parts().forEach(part -> merged.add(name(part), value(part)));
            return merged;
        }
        JsonObject single = new JsonObject();
        single.add(name(when), value(when));
        return single;
    }

    private When member(String name, Node node) {
        return switch (name) {
            case "all" -> new When.All(list(node));
            case "any" -> new When.Any(list(node));
            case "not" -> new When.Not(read(node));
            default -> condition(name, node);
        };
    }

    private List<When> list(Node node) {
        return node.items().stream().map(this::read).toList();
    }

    private When condition(String kind, Node node) {
        Optional<Declaration> declaration = conditions.find(kind);
        Parameters read = ParametersJson.read(declaration, node);
        declaration.flatMap(declared -> conditions.complaint(kind, read)).ifPresent(sentence -> {
            throw node.complaint(sentence);
        });
        return new When.Is(kind, read);
    }

    /** All conditions in it. */
    static List<When.Is> asked(When when) {
        if (when instanceof When.Is is) {
            return List.of(is);
        }
        List<When> parts = when instanceof When.Not not ? List.of(not.part()) : parts(when);
        return parts.stream().flatMap(part -> asked(part).stream()).toList();
    }

    private static boolean distinct(List<When> parts) {
        return parts.stream().map(WhenJson::name).distinct().count() == parts.size();
    }

    private static String name(When when) {
        if (when instanceof When.Is is) {
            return is.kind();
        }
        return when instanceof When.All ? "all" : when instanceof When.Any ? "any" : "not";
    }

    private JsonElement value(When when) {
        if (when instanceof When.Is is) {
            return ParametersJson.write(conditions.find(is.kind()), is.parameters());
        }
        if (when instanceof When.Not not) {
            return write(not.part());
        }
        JsonArray list = new JsonArray();
        parts(when).forEach(part -> list.add(write(part)));
        return list;
    }

    private static List<When> parts(When when) {
        return when instanceof When.All all ? all.parts() : ((When.Any) when).parts();
    }
}
