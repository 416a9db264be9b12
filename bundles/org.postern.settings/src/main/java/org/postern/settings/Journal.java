// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Amendments.Amendment;

/** The file of the changes that can be taken back. What this Postern cannot read of it is forgotten: it is no setting. */
final class Journal {

    private final OwnedFile file;
    private final RuleJson rules;
    private final Origin users;

    Journal(Path path, RuleJson rules) {
        this.file = new OwnedFile(path);
        this.rules = rules;
        this.users = new Origin(Origin.Layer.USER, path.toString());
    }

    List<Change> read() throws IOException {
        if (!file.exists()) {
            return List.of();
        }
        String text = new String(file.read(), StandardCharsets.UTF_8);
        List<Change> changes = new ArrayList<>();
        try {
            new Node("", StrictJson.read(text)).items("changes").forEach(node -> changes.add(change(node)));
        } catch (Complaint e) {
            return changes;
        }
        return changes;
    }

    void write(List<Change> changes) throws IOException {
        JsonObject root = new JsonObject();
        JsonArray all = new JsonArray();
        changes.forEach(change -> all.add(json(change)));
        root.add("changes", all);
        file.replace((root + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Change change(Node node) {
        return new Change(
                new Amendment(node.text("id"), node.make(() -> Instant.parse(node.text("at"))), node.text("sentence")),
                node.optional("before").map(this::profile),
                profile(node.required("after")),
                ruleList(node.items("rulesBefore")),
                ruleList(node.items("rulesAfter")));
    }

    private JsonObject json(Change change) {
        JsonObject json = new JsonObject();
        json.addProperty("id", change.amendment().id());
        json.addProperty("at", change.amendment().at().toString());
        json.addProperty("sentence", change.amendment().sentence());
        change.before().ifPresent(profile -> json.add("before", ProfileJson.write(profile)));
        json.add("after", ProfileJson.write(change.after()));
        json.add("rulesBefore", list(change.rulesBefore()));
        json.add("rulesAfter", list(change.rulesAfter()));
        return json;
    }

    private SmtpProfile profile(Node node) {
        return ProfileJson.read(node, file.path().toAbsolutePath().getParent(), users, Substitution.NONE);
    }

    private List<Rule> ruleList(Stream<Node> nodes) {
        return nodes.map(node -> rules.read(node, users)).toList();
    }

    private JsonArray list(List<Rule> all) {
        JsonArray list = new JsonArray();
        all.forEach(rule -> list.add(rules.write(rule)));
        return list;
    }
}
