// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Home;

/** One user's home in a temporary folder, and what settings need around it. */
final class Fixture {

    final Path folder;
    final Home home;
    /** What {@code -Dpostern.policy} names. */
    Optional<Place> named;

    final KnownConditions conditions = new KnownConditions();
    /** The policies that the user of this home could write. */
    final Set<Path> written = new HashSet<>();

    /** The authorities of the Java runtime and the operating system. */
    List<TrustStores.Source> stores = List.of();

    final List<String> logged = new CopyOnWriteArrayList<>();

    Fixture(Path folder) {
        this.folder = folder;
        this.home = home(folder);
        this.named = Optional.of(new Place(folder.resolve("named.json"), Rank.NAMED));
    }

    private PolicyPlaces policies() {
        return new PolicyPlaces(
                List.of(folder.resolve("machine"), folder.resolve("installation")), named, written::contains);
    }

    /** As settings have them. */
    LayeredFiles files() {
        DocumentJson json = new DocumentJson(
                new RuleJson(conditions), new TrustJson(conditions), Fixture::grammar, Substitution.NONE);
        return new LayeredFiles(file(), policies(), conditions, json);
    }

    static Home home(Path folder) {
        return new Home() {
            @Override
            public Path config() {
                return folder.resolve("config");
            }

            @Override
            public Path state() {
                return folder.resolve("state");
            }
        };
    }

    JsonSettings settings() {
        return settings(Substitution.NONE);
    }

    JsonSettings settings(Substitution substitution) {
        return new JsonSettings(
                home,
                policies(),
                substitution,
                conditions,
                Fixture::grammar,
                new TrustStores(stores, logger()),
                logger());
    }

    /** Has something against the word “bad”. */
    static Optional<String> grammar(String json) {
        return json.contains("bad") ? Optional.of("rules[0]: this is bad.") : Optional.empty();
    }

    Path file() {
        return home.config().resolve("settings.json");
    }

    Fixture write(String name, String content) {
        return write(folder.resolve(name), content);
    }

    Fixture write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            new OwnedFile(file).replace(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Fixture.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    logged.add(String.valueOf(arguments[0]));
                    return null;
                });
    }

    static SmtpProfile profile(String id) {
        return new SmtpProfile(
                id,
                "Server " + id,
                new SubmissionServer(
                        "smtp.example.org", 587, ConnectionSecurity.STARTTLS, Optional.of("me@example.org"), List.of()),
                List.of(new SenderPattern("me@example.org")),
                new Origin(Origin.Layer.USER, ""));
    }

    static Rule rule(String id, String use) {
        return new Rule(id, "Rule " + id, gateway("192.168.1.1"), use, List.of(), new Origin(Origin.Layer.USER, ""));
    }

    static When gateway(String... addresses) {
        return new When.Is("gateway", new Parameters(Map.of("address", List.of(addresses))));
    }

    /** Text of a settings file with one profile and these rules. */
    static String withRules(String rules) {
        return """
                {"format": 1,
                 "profiles": [{"id": "isp", "name": "Home provider", "host": "smtp.isp.example", "security": "none",
                               "senders": ["*@isp.example"]}],
                 "rules": [%s]}
                """.formatted(rules);
    }

    /** Knows these kinds of condition; has something against the address 999. */
    static final class KnownConditions implements Conditions {

        private final List<Declaration> all = new ArrayList<>(List.of(
                declaration("gateway", "address", Parameter.Kind.CIDR),
                declaration("dnsDomain", "domain", Parameter.Kind.PATTERN),
                declaration("vpn", "name", Parameter.Kind.TEXT),
                declaration("category", "is", Parameter.Kind.TEXT),
                declaration("tlsPin", "host", Parameter.Kind.HOST)));

        void forget(String kind) {
            all.removeIf(declaration -> declaration.kind().equals(kind));
        }

        @Override
        public List<Declaration> all() {
            return List.copyOf(all);
        }

        @Override
        public Optional<String> complaint(String kind, Parameters parameters) {
            return parameters.values().values().stream().flatMap(List::stream).anyMatch("999"::equals)
                    ? Optional.of("“999” is not an address.")
                    : Optional.empty();
        }

        private static Declaration declaration(String kind, String first, Parameter.Kind values) {
            Parameter parameter = new Parameter(first, values, first, "", true, List.of());
            Parameter on = new Parameter("on", Parameter.Kind.CHOICE, "on", "any", false, List.of("any", "wifi"));
            return new Declaration(kind, "the " + kind + " is {0}", List.of(parameter, on), true, false, "test");
        }
    }
}
