// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Conditions.Parameter;
import org.postern.api.rule.Parameters;

/** What a rule gives one condition: a text, a list of texts of which one must hold, or an object of named parameters. */
final class ParametersJson {

    /** What a bare value stands for as long as nobody declares its condition. */
    private static final String UNDECLARED = "";

    private ParametersJson() {}

    static Parameters read(Optional<Declaration> declaration, Node node) {
        if (node.isObject()) {
            return new Parameters(node.members().keySet().stream()
                    .collect(Collectors.toMap(name -> name, name -> values(node.required(name)))));
        }
        declaration.filter(d -> d.parameters().isEmpty()).ifPresent(d -> {
            throw node.complaint(Words.text("no.values", d.kind()));
        });
        return new Parameters(Map.of(bare(declaration), values(node)));
    }

    static JsonElement write(Optional<Declaration> declaration, Parameters given) {
        JsonObject json = new JsonObject();
        given.values().keySet().stream().sorted().forEach(name -> json.add(name, written(given.all(name))));
        String bare = bare(declaration);
        return given.values().keySet().equals(Set.of(bare)) ? json.get(bare) : json;
    }

    private static String bare(Optional<Declaration> declaration) {
        return declaration
                .flatMap(d -> d.parameters().stream().findFirst())
                .map(Parameter::name)
                .orElse(UNDECLARED);
    }

    private static List<String> values(Node node) {
        if (!node.isList()) {
            return List.of(node.plain());
        }
        if (node.items().isEmpty()) {
            throw node.complaint(Words.text("empty.list"));
        }
        return node.items().stream().map(Node::plain).toList();
    }

    private static JsonElement written(List<String> values) {
        JsonArray list = new JsonArray();
        values.forEach(list::add);
        return values.size() == 1 ? list.get(0) : list;
    }
}
