// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.api.Origin;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Rule;

/** A rule as it stands in a settings file. */
final class RuleJson {

    static final Set<String> NAMES = Set.of("id", "name", "when", "use", "fallbacks");

    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final WhenJson whens;

    RuleJson(Conditions conditions) {
        this.whens = new WhenJson(conditions);
    }

    /** @throws Complaint if it is none */
    Rule read(Node node, Origin origin) {
        Node id = node.required("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.complaint(Words.text("rule.id"));
        }
        String name = node.optional("name").map(RuleJson::name).orElse(id.text());
        List<String> fallbacks = node.items("fallbacks").map(Node::text).toList();
        return new Rule(id.text(), name, whens.read(node.required("when")), node.text("use"), fallbacks, origin);
    }

    JsonObject write(Rule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("id", rule.id());
        json.addProperty("name", rule.name());
        json.add("when", whens.write(rule.when()));
        json.addProperty("use", rule.use());
        if (!rule.fallbacks().isEmpty()) {
            JsonArray fallbacks = new JsonArray();
            rule.fallbacks().forEach(fallbacks::add);
            json.add("fallbacks", fallbacks);
        }
        return json;
    }

    private static String name(Node node) {
        if (node.text().isBlank() || node.text().chars().anyMatch(Character::isISOControl)) {
            throw node.complaint(Words.text("rule.name"));
        }
        return node.text();
    }
}
