// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.When;
import org.postern.api.trust.TrustRule;

/**
 * What vouches for networks, as it stands in a settings file. A user's condition must be one that no network can
 * imitate.
 */
final class TrustJson {

    static final Set<String> NAMES = Set.of("id", "profile", "when");

    private static final Set<String> PROOFS = Set.of("tlsPin", "vpn", "category");

    private final WhenJson whens;

    TrustJson(Conditions conditions) {
        whens = new WhenJson(conditions);
    }

    /** @throws Complaint if it is none */
    TrustRule read(Node node, Origin origin) {
        Node id = node.required("id");
        if (!RuleJson.ID.matcher(id.text()).matches()) {
            throw id.complaint(Words.text("id"));
        }
        Node condition = node.required("when");
        When when = whens.read(condition);
        if (WhenJson.asked(when).isEmpty()) {
            throw condition.complaint(Words.text("trust.when"));
        }
        if (origin.layer() == Layer.USER) {
            refuseImitable(when, condition);
        }
        return new TrustRule(id.text(), node.text("profile"), when, origin);
    }

    JsonObject write(TrustRule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("id", rule.id());
        json.addProperty("profile", rule.profile());
        json.add("when", whens.write(rule.when()));
        return json;
    }

    private static void refuseImitable(When when, Node node) {
        if (negates(when)) {
            throw node.complaint(Words.text("trust.not"));
        }
        WhenJson.asked(when).stream().filter(is -> !proof(is)).findFirst().ifPresent(is -> {
            throw node.complaint(Words.text("trust.imitable", Visible.text(is.kind())));
        });
    }

    private static boolean proof(When.Is is) {
        boolean domain = is.parameters().all("is").equals(List.of("domain"));
        return PROOFS.contains(is.kind()) && (domain || !is.kind().equals("category"));
    }

    private static boolean negates(When when) {
        return when instanceof When.Not || parts(when).stream().anyMatch(TrustJson::negates);
    }

    private static List<When> parts(When when) {
        if (when instanceof When.Not not) {
            return List.of(not.part());
        }
        if (when instanceof When.All all) {
            return all.parts();
        }
        return when instanceof When.Any any ? any.parts() : List.of();
    }
}
