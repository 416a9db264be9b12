// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.profile.Issuer;
import org.postern.api.settings.OAuthClient;

/** As whom Postern is known to an issuer, as it stands in a settings file. */
final class OAuthClientJson {

    static final String NAME = "oauthClients";

    static final Set<String> NAMES = Set.of("provider", "issuer", "clientId", "clientSecret", "scopes");

    private OAuthClientJson() {}

    static OAuthClient read(Node node, Origin origin) {
        Issuer issuer = issuer(node);
        Optional<String> secret = node.optional("clientSecret").map(Node::text);
        List<String> scopes = node.optional("scopes").map(Node::items).orElse(List.of()).stream()
                .map(Node::text)
                .toList();
        return node.make(() -> new OAuthClient(issuer, node.text("clientId"), secret, scopes, origin));
    }

    static Issuer issuer(Node node) {
        return IssuerJson.read(node).orElseThrow(() -> node.complaint(Words.text("issuer.missing")));
    }

    static JsonObject write(OAuthClient client) {
        JsonObject json = new JsonObject();
        IssuerJson.write(client.issuer(), json);
        json.addProperty("clientId", client.id());
        client.secret().ifPresent(secret -> json.addProperty("clientSecret", secret));
        if (!client.scopes().isEmpty()) {
            JsonArray scopes = new JsonArray();
            client.scopes().forEach(scopes::add);
            json.add("scopes", scopes);
        }
        return json;
    }
}
