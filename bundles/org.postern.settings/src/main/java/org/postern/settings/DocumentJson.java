// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.api.diagnosis.RuleGrammar;

/** Reads and writes whole settings files. */
final class DocumentJson {

    /** Counted up when an older Postern would misread what a newer one writes. */
    static final int FORMAT = 1;

    private static final String AUTHORITIES = "certificateAuthorities";
    private static final String DIAGNOSIS = "diagnosis";
    private static final String SENDER_POLICY_ADVICE = "senderPolicyAdvice";

    static final Set<String> NAMES = Set.of(
            "$schema",
            "format",
            "profiles",
            "rules",
            "trust",
            OAuthClientJson.NAME,
            FallbackJson.NAME,
            TakeoverJson.NAME,
            SENDER_POLICY_ADVICE,
            EnvironmentJson.NAME,
            PolicyKeys.NAME,
            AUTHORITIES,
            DIAGNOSIS);

    private static final Set<String> POLICYS_NAMES =
            Set.of(EnvironmentJson.NAME, PolicyKeys.NAME, AUTHORITIES, DIAGNOSIS);

    private static final Set<String> USERS_NAMES =
            NAMES.stream().filter(name -> !POLICYS_NAMES.contains(name)).collect(Collectors.toSet());

    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .disableHtmlEscaping()
            .create();

    private final RuleJson rules;
    private final TrustJson trust;
    private final RuleGrammar grammar;
    private final Substitution substitution;

    /** @param substitution for the words of a policy */
    DocumentJson(RuleJson rules, TrustJson trust, RuleGrammar grammar, Substitution substitution) {
        this.rules = rules;
        this.trust = trust;
        this.grammar = grammar;
        this.substitution = substitution;
    }

    /**
     * @param environment what the machine's policy lists
     * @throws Complaint if anything in it is wrong: a file is taken whole or not at all
     */
    Document read(String text, Owner owner, List<String> environment) {
        Node root = new Node("", StrictJson.read(text));
        checkFormat(root.required("format"));
        root.only(owner.place().policy() ? NAMES : USERS_NAMES);
        Substitution here = owner.place().policy() ? substitution.with(environment) : Substitution.NONE;
        Document document = new Document(
                owner.entries(
                        root,
                        Listing.PROFILES,
                        ProfileJson.NAMES,
                        (node, origin) -> ProfileJson.read(node, owner.place().folder(), origin, here)),
                owner.entries(root, Listing.RULES, RuleJson.NAMES, rules::read),
                owner.entries(root, Listing.TRUST, TrustJson.NAMES, trust::read),
                owner.entries(root, Listing.CLIENTS, OAuthClientJson.NAMES, OAuthClientJson::read),
                preferences(root, owner),
                terms(root, owner));
        if (!owner.vouched()) {
            Unsigned.check(document);
        }
        return document;
    }

    private PolicyTerms terms(Node root, Owner owner) {
        List<Removal> removals = Listing.ALL.stream()
                .flatMap(listing -> owner.removals(root, listing).stream())
                .toList();
        owner.onlyMachine(root, EnvironmentJson.NAME, Words.text("only.machine.environment"));
        owner.onlyMachine(root, PolicyKeys.NAME, Words.text("only.machine.keys"));
        return new PolicyTerms(
                removals,
                EnvironmentJson.read(root),
                PolicyKeys.read(root),
                authorities(root, owner),
                root.optional(DIAGNOSIS).map(this::diagnosis));
    }

    private static List<X509Certificate> authorities(Node root, Owner owner) {
        Place place = owner.place();
        root.optional(AUTHORITIES)
                .filter(node -> place.rank() == Rank.NAMED && (place.address().isEmpty() || !owner.vouched()))
                .ifPresent(node -> {
                    throw node.complaint(Words.text("authorities"));
                });
        return root.items(AUTHORITIES)
                .flatMap(node -> node.make(() -> Certificates.read(node.text(), place.folder())).stream())
                .toList();
    }

    private static Preferences preferences(Node root, Owner owner) {
        return new Preferences(
                root.optional(FallbackJson.NAME).map(FallbackJson::read),
                root.optional(TakeoverJson.NAME)
                        .map(node ->
                                TakeoverJson.read(node.only(owner.allowed(TakeoverJson.NAMES)), owner.origin(node))),
                root.optional(SENDER_POLICY_ADVICE).map(Node::flag));
    }

    private String diagnosis(Node node) {
        String json = node.json().toString();
        grammar.complaint(json).ifPresent(sentence -> {
            throw node.complaint(sentence);
        });
        return json;
    }

    String write(Document document) {
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        document.preferences().fallback().ifPresent(f -> root.addProperty(FallbackJson.NAME, FallbackJson.write(f)));
        document.preferences().takeover().ifPresent(t -> root.add(TakeoverJson.NAME, TakeoverJson.write(t)));
        document.preferences().senderPolicyAdvice().ifPresent(wanted -> root.addProperty(SENDER_POLICY_ADVICE, wanted));
        root.add("profiles", list(document.profiles()));
        root.add("rules", list(document.rules()));
        if (!document.trust().isEmpty()) {
            root.add("trust", list(document.trust()));
        }
        if (!document.clients().isEmpty()) {
            root.add(OAuthClientJson.NAME, list(document.clients()));
        }
        return GSON.toJson(root) + "\n";
    }

    private static void checkFormat(Node format) {
        if (format.number() > FORMAT) {
            throw format.complaint(Words.text("newer", "" + format.number(), "" + FORMAT));
        }
        if (format.number() < 1) {
            throw format.complaint(Words.text("no.format", "" + format.number(), "" + FORMAT));
        }
    }

    private static <T> JsonArray list(List<Document.Entry<T>> entries) {
        JsonArray list = new JsonArray();
        entries.forEach(entry -> list.add(entry.words()));
        return list;
    }
}
