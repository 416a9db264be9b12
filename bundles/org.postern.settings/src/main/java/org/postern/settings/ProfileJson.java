// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/** A profile as it stands in a settings file. */
final class ProfileJson {

    static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            "id",
                            "name",
                            "host",
                            "port",
                            "security",
                            "user",
                            "auth",
                            "provider",
                            "issuer",
                            "senders",
                            "ca"),
                    ParticularsJson.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** The way to log in of {@link org.postern.api.profile.TlsIdentity#logsIn()}. */
    static final String CERTIFICATE = "certificate";

    private ProfileJson() {}

    /**
     * @param folder what the path of a certificate file is relative to
     * @throws Complaint if it is none
     */
    static SmtpProfile read(Node node, Path folder, Origin origin, Substitution substitution) {
        SubmissionServer server = server(node, folder, substitution);
        String name = substitution.in(node.required("name"));
        List<SenderPattern> senders = node.required("senders").items().stream()
                .map(item -> item.make(() -> new SenderPattern(substitution.in(item))))
                .toList();
        Particulars particulars = ParticularsJson.read(node, folder);
        return node.make(() -> new SmtpProfile(node.text("id"), name, server, senders, origin, particulars));
    }

    static JsonObject write(SmtpProfile profile) {
        SubmissionServer server = profile.server();
        JsonObject json = new JsonObject();
        json.addProperty("id", profile.id());
        json.addProperty("name", profile.name());
        json.addProperty("host", server.host());
        json.addProperty("port", server.port());
        json.addProperty("security", server.security().name().toLowerCase(Locale.ROOT));
        server.userName().ifPresent(user -> json.addProperty("user", user));
        server.issuer().ifPresent(issuer -> {
            json.addProperty("auth", "oauth2");
            IssuerJson.write(issuer, json);
        });
        if (profile.particulars().tlsIdentity().logsIn()) {
            json.addProperty("auth", CERTIFICATE);
        }
        JsonArray senders = new JsonArray();
        profile.senders().forEach(sender -> senders.add(sender.text()));
        json.add("senders", senders);
        if (!server.trustAnchors().isEmpty()) {
            json.addProperty("ca", Certificates.write(server.trustAnchors()));
        }
        ParticularsJson.write(profile.particulars(), json);
        return json;
    }

    private static SubmissionServer server(Node node, Path folder, Substitution substitution) {
        ConnectionSecurity security = security(node.required("security"));
        int port = node.optional("port").map(Node::number).orElse(security.usualPort());
        Optional<String> user = node.optional("user").map(substitution::in);
        List<X509Certificate> anchors = node.optional("ca")
                .map(ca -> ca.make(() -> Certificates.read(ca.text(), folder)))
                .orElse(List.of());
        Optional<Issuer> issuer = issuer(node);
        return node.make(() -> new SubmissionServer(node.text("host"), port, security, user, anchors, issuer));
    }

    /** Empty where the login is by password. */
    private static Optional<Issuer> issuer(Node node) {
        Optional<Issuer> issuer = IssuerJson.read(node);
        boolean oauth = oauth(node);
        if (oauth && issuer.isEmpty()) {
            throw node.complaint(Words.text("oauth2.issuer"));
        }
        if (!oauth && issuer.isPresent()) {
            throw node.complaint(Words.text("issuer.oauth2"));
        }
        return issuer;
    }

    private static boolean oauth(Node node) {
        Optional<Node> auth = node.optional("auth");
        return auth.isPresent()
                && switch (auth.get().text()) {
                    case "oauth2" -> true;
                    case "password", CERTIFICATE -> false;
                    default -> throw auth.get().complaint(Words.text("auth"));
                };
    }

    private static ConnectionSecurity security(Node node) {
        return switch (node.text()) {
            case "starttls" -> ConnectionSecurity.STARTTLS;
            case "tls" -> ConnectionSecurity.TLS;
            case "none" -> ConnectionSecurity.NONE;
            default -> throw node.complaint(Words.text("security"));
        };
    }
}
