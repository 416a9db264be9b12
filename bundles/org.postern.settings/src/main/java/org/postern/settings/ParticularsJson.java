// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;

/** What is particular about a profile, among its members in a settings file. */
final class ParticularsJson {

    static final Set<String> NAMES = Set.of("ehlo", "timeouts", "limits", "recipients", "pins", "keyStore", "proxy");
    static final Set<String> TIMEOUTS = Set.of("connect", "reply", "confirmation");
    static final Set<String> LIMITS = Set.of("messagesPerMinute", "recipients", "octets", "connections");

    private ParticularsJson() {}

    /**
     * @param profile the whole profile
     * @param folder what the path of a key store is relative to
     */
    static Particulars read(Node profile, Path folder) {
        Optional<String> ehlo = profile.optional("ehlo").map(Node::text);
        TimeLimits timeouts =
                profile.optional("timeouts").map(ParticularsJson::timeouts).orElse(TimeLimits.USUAL);
        Limits limits = profile.optional("limits").map(ParticularsJson::limits).orElse(Limits.NONE);
        List<RecipientDomain> recipients = profile.items("recipients")
                .map(item -> item.make(() -> new RecipientDomain(item.text())))
                .toList();
        TlsIdentity identity = identity(profile, folder);
        Optional<ProxyServer> proxy =
                profile.optional("proxy").map(node -> node.make(() -> ProxyServer.of(node.text())));
        return profile.make(() -> new Particulars(ehlo, timeouts, limits, recipients, identity, proxy));
    }

    private static TimeLimits timeouts(Node node) {
        node.only(TIMEOUTS);
        return node.make(
                () -> new TimeLimits(seconds(node, "connect"), seconds(node, "reply"), seconds(node, "confirmation")));
    }

    private static Optional<Duration> seconds(Node node, String name) {
        return node.optional(name).map(Node::number).map(Duration::ofSeconds);
    }

    private static Limits limits(Node node) {
        node.only(LIMITS);
        Optional<Integer> octets = node.optional("octets").map(Node::number);
        return node.make(() -> new Limits(
                count(node, "messagesPerMinute"),
                count(node, "recipients"),
                octets.map(OptionalLong::of).orElse(OptionalLong.empty()),
                count(node, "connections")));
    }

    private static OptionalInt count(Node node, String name) {
        return node.optional(name).map(Node::number).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static TlsIdentity identity(Node profile, Path folder) {
        List<String> pins = profile.items("pins").map(Node::text).toList();
        Optional<Path> keyStore = profile.optional("keyStore")
                .map(file -> file.make(() -> folder.resolve(file.text()).toAbsolutePath()));
        boolean logsIn = profile.optional("auth")
                .filter(auth -> ProfileJson.CERTIFICATE.equals(auth.text()))
                .isPresent();
        return profile.make(() -> new TlsIdentity(pins, keyStore, logsIn));
    }

    static void write(Particulars particulars, JsonObject json) {
        particulars.ehloName().ifPresent(name -> json.addProperty("ehlo", name));
        add("timeouts", json(particulars.timeLimits()), json);
        add("limits", json(particulars.limits()), json);
        add("recipients", particulars.recipientDomains().stream().map(RecipientDomain::text), json);
        add("pins", particulars.tlsIdentity().pins().stream(), json);
        particulars.tlsIdentity().keyStore().ifPresent(file -> json.addProperty("keyStore", file.toString()));
        particulars.proxy().ifPresent(proxy -> json.addProperty("proxy", proxy.toString()));
    }

    private static JsonObject json(TimeLimits limits) {
        JsonObject json = new JsonObject();
        limits.connect().ifPresent(time -> json.addProperty("connect", time.toSeconds()));
        limits.reply().ifPresent(time -> json.addProperty("reply", time.toSeconds()));
        limits.confirmation().ifPresent(time -> json.addProperty("confirmation", time.toSeconds()));
        return json;
    }

    private static JsonObject json(Limits limits) {
        JsonObject json = new JsonObject();
        limits.messagesPerMinute().ifPresent(count -> json.addProperty("messagesPerMinute", count));
        limits.recipients().ifPresent(count -> json.addProperty("recipients", count));
        limits.octets().ifPresent(count -> json.addProperty("octets", count));
        limits.connections().ifPresent(count -> json.addProperty("connections", count));
        return json;
    }

    private static void add(String name, JsonObject member, JsonObject json) {
        if (!member.isEmpty()) {
            json.add(name, member);
        }
    }

    private static void add(String name, Stream<String> items, JsonObject json) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        if (!array.isEmpty()) {
            json.add(name, array);
        }
    }
}
