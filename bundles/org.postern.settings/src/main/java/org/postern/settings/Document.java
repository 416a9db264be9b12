// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.OAuthClient;
import org.postern.api.trust.TrustRule;

/**
 * What one settings file says.
 *
 * @param trust what vouches for networks
 * @param preferences what it says once
 * @param terms what only a policy says
 */
record Document(
        List<Entry<SmtpProfile>> profiles,
        List<Entry<Rule>> rules,
        List<Entry<TrustRule>> trust,
        List<Entry<OAuthClient>> clients,
        Preferences preferences,
        PolicyTerms terms) {

    /** Of a user. */
    Document(
            List<Entry<SmtpProfile>> profiles,
            List<Entry<Rule>> rules,
            List<Entry<TrustRule>> trust,
            List<Entry<OAuthClient>> clients,
            Preferences preferences) {
        this(profiles, rules, trust, clients, preferences, PolicyTerms.NONE);
    }

    static final Document EMPTY = new Document(List.of(), List.of(), List.of(), List.of(), Preferences.NONE);

    /**
     * One value, and the words it was given in: what nobody changed is written back as it was.
     *
     * @param place where it stands in the file
     */
    record Entry<T>(T value, JsonObject words, String place) {}

    Document {
        profiles = List.copyOf(profiles);
        rules = List.copyOf(rules);
        trust = List.copyOf(trust);
        clients = List.copyOf(clients);
    }

    /** With that profile in the place of the one with its id, or at the end. */
    Document with(SmtpProfile profile) {
        Entry<SmtpProfile> entry = new Entry<>(profile, ProfileJson.write(profile), "");
        List<Entry<SmtpProfile>> changed = new ArrayList<>(profiles);
        int at = profiles.stream().map(p -> p.value().id()).toList().indexOf(profile.id());
        if (at < 0) {
            changed.add(entry);
        } else if (!profiles.get(at).value().equals(profile)) {
            changed.set(at, entry);
        }
        return new Document(changed, rules, trust, clients, preferences);
    }

    Document without(String profileId) {
        return new Document(
                profiles.stream().filter(p -> !p.value().id().equals(profileId)).toList(),
                rules,
                trust,
                clients,
                preferences);
    }

    Document withRules(List<Rule> replacement, Function<Rule, JsonObject> write) {
        return new Document(
                profiles,
                replacement.stream()
                        .map(rule -> known(rule).orElseGet(() -> new Entry<>(rule, write.apply(rule), "")))
                        .toList(),
                trust,
                clients,
                preferences);
    }

    Document withTrust(List<TrustRule> replacement, Function<TrustRule, JsonObject> write) {
        return new Document(
                profiles,
                rules,
                replacement.stream()
                        .map(rule -> trust.stream()
                                .filter(entry -> entry.value().equals(rule))
                                .findFirst()
                                .orElseGet(() -> new Entry<>(rule, write.apply(rule), "")))
                        .toList(),
                clients,
                preferences);
    }

    /** With that client in the place of the one for its issuer, or at the end. */
    Document with(OAuthClient client) {
        List<Entry<OAuthClient>> changed = new ArrayList<>(clients);
        changed.removeIf(entry -> entry.value().issuer().equals(client.issuer()));
        changed.add(new Entry<>(client, OAuthClientJson.write(client), ""));
        return new Document(profiles, rules, trust, changed, preferences);
    }

    Document with(Preferences chosen) {
        return new Document(profiles, rules, trust, clients, chosen);
    }

    private Optional<Entry<Rule>> known(Rule rule) {
        return rules.stream().filter(entry -> entry.value().equals(rule)).findFirst();
    }
}
