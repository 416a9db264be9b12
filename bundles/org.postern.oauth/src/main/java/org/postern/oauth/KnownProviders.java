// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;

/** The provider data, {@code providers.json}, which also name their sources. */
final class KnownProviders {

    private static final String LOOPBACK = "http://127.0.0.1/";

    private final List<KnownProvider> all;

    KnownProviders() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(KnownProviders.class.getResourceAsStream("providers.json")),
                StandardCharsets.UTF_8)) {
            all = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("providers").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(KnownProviders::provider)
                    .sorted(Comparator.comparing(KnownProvider::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the provider data cannot be read", e);
        }
    }

    List<KnownProvider> all() {
        return all;
    }

    Optional<KnownProvider> named(Issuer issuer) {
        return first(provider -> provider.issuer().equals(issuer));
    }

    Optional<KnownProvider> owner(String host) {
        return first(provider -> provider.owns(host.toLowerCase(Locale.ROOT)));
    }

    private Optional<KnownProvider> first(Predicate<KnownProvider> test) {
        return all.stream().filter(test).findFirst();
    }

    private static KnownProvider provider(JsonObject json) {
        return new KnownProvider(
                new Issuer(text(json, "id").orElseThrow()),
                text(json, "name").orElseThrow(),
                texts(json, "domains").toList(),
                json.getAsJsonArray("servers").asList().stream()
                        .map(server -> server(server.getAsJsonObject()))
                        .toList(),
                authority(json),
                texts(json, "scopes").toList(),
                parameters(json),
                URI.create(text(json, "redirect").orElse(LOOPBACK)),
                text(json, "passwordPage"));
    }

    private static SubmissionServer server(JsonObject json) {
        ConnectionSecurity security =
                ConnectionSecurity.valueOf(text(json, "security").orElseThrow().toUpperCase(Locale.ROOT));
        return new SubmissionServer(
                text(json, "host").orElseThrow(), security.usualPort(), security, Optional.empty(), List.of());
    }

    private static Authority authority(JsonObject json) {
        return new Authority(
                text(json, "issuer").orElseThrow(),
                text(json, "authorization").map(URI::create),
                URI.create(text(json, "token").orElseThrow()),
                text(json, "device").map(URI::create),
                text(json, "revocation").map(URI::create),
                json.has("namesItself") && json.get("namesItself").getAsBoolean());
    }

    private static Map<String, String> parameters(JsonObject json) {
        return Stream.ofNullable(json.getAsJsonObject("parameters"))
                .flatMap(parameters -> parameters.entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsString()));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static Stream<String> texts(JsonObject json, String name) {
        return json.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString);
    }
}
