// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;

/** The setting {@code "jakartaMail": {"take": "off" | "all" | ["smtp.isp.example", …]}}. */
final class TakeoverJson {

    static final String NAME = "jakartaMail";
    static final Set<String> NAMES = Set.of("take");

    private TakeoverJson() {}

    static Takeover read(Node node, Origin origin) {
        Node take = node.required("take");
        if (take.json().isJsonArray()) {
            List<String> hosts = take.items().stream().map(Node::text).toList();
            return take.make(() -> new Takeover(Extent.NAMED, hosts, origin));
        }
        return switch (take.text()) {
            case "off" -> new Takeover(Extent.OFF, List.of(), origin);
            case "all" -> Takeover.all(origin);
            default -> throw take.complaint(Words.text("takeover"));
        };
    }

    static JsonObject write(Takeover takeover) {
        JsonObject json = new JsonObject();
        if (takeover.extent() == Extent.NAMED) {
            JsonArray hosts = new JsonArray();
            takeover.hosts().forEach(hosts::add);
            json.add("take", hosts);
        } else {
            json.addProperty("take", takeover.extent() == Extent.OFF ? "off" : "all");
        }
        return json;
    }
}
