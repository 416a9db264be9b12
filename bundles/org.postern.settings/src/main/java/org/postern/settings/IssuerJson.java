// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.postern.api.profile.Issuer;

/** Who issues tokens: {@code "provider": "google"}, or {@code "issuer": "https://…"} of a server Postern does not know. */
final class IssuerJson {

    static final Set<String> NAMES = Set.of("provider", "issuer");

    private IssuerJson() {}

    /** Empty if the node names none. */
    static Optional<Issuer> read(Node node) {
        Optional<Node> provider = node.optional("provider");
        Optional<Node> address = node.optional("issuer");
        if (provider.isPresent() && address.isPresent()) {
            throw node.complaint(Words.text("issuer.both"));
        }
        return provider.or(() -> address).map(named -> issuer(named, provider.isPresent()));
    }

    private static Issuer issuer(Node named, boolean provider) {
        Issuer issuer = named.make(() -> new Issuer(named.text()));
        if (issuer.provider() != provider) {
            throw named.complaint(provider ? Words.text("provider") : Words.text("issuer"));
        }
        return issuer;
    }

    static void write(Issuer issuer, JsonObject json) {
        json.addProperty(issuer.provider() ? "provider" : "issuer", issuer.text());
    }
}
