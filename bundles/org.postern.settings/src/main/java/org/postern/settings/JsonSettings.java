// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.diagnosis.RuleGrammar;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Home;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Pin;
import org.postern.api.settings.Policy;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Takeover;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.TrustRule;

/** The settings as JSON: {@code settings.json} of the user, and the policy files of the organisation around it. */
@Component
public final class JsonSettings implements Settings, Authorities {

    private final OwnedFile file;
    private final OwnedFile backup;
    private final FileMutex mutex;
    private final RuleJson ruleJson;
    private final TrustJson trustJson;
    private final DocumentJson json;
    private final LayeredFiles files;
    private final PinFile pin;
    private final Listeners listeners;
    private final Optional<PolicyRounds> rounds;
    private final TrustStores stores;

    @Activate
    public JsonSettings(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference Conditions conditions,
            @Reference ComponentServiceObjects<RuleGrammar> grammar,
            @Reference(service = LoggerFactory.class) Logger logger,
            BundleContext context) {
        this(
                home,
                PolicyPlaces.of(Surroundings.of(context), home.state()),
                Substitution.of(Surroundings.of(context)),
                conditions,
                rules -> grammar.getService().complaint(rules), // what explains sleeps until a policy has such rules
                TrustStores.of(Surroundings.of(context), logger),
                logger);
    }

    JsonSettings(
            Home home,
            PolicyPlaces policies,
            Substitution substitution,
            Conditions conditions,
            RuleGrammar grammar,
            TrustStores stores,
            Logger logger) {
        this.stores = stores;
        file = new OwnedFile(home.config().resolve("settings.json"));
        backup = new OwnedFile(home.config().resolve("settings.json.bak"));
        mutex = new FileMutex(home.config().resolve("settings.lock"));
        ruleJson = new RuleJson(conditions);
        trustJson = new TrustJson(conditions);
        json = new DocumentJson(ruleJson, trustJson, grammar, substitution);
        files = new LayeredFiles(file.path(), policies, conditions, json);
        pin = new PinFile(home.state().resolve("pin"));
        listeners = new Listeners(
                List.of(home.config(), home.state()),
                policies.folders(),
                () -> List.of(files.view(), pin.pinned()),
                logger);
        rounds = policies.named()
                .filter(place ->
                        place.address().isPresent() && place.complaint().isEmpty())
                .map(place -> PolicyRounds.of(place, files, this::context, logger));
        rounds.ifPresent(PolicyRounds::start);
    }

    @Deactivate
    void deactivate() {
        rounds.ifPresent(PolicyRounds::stop);
        listeners.close();
    }

    @Override
    public List<SmtpProfile> profiles() {
        return files.view().profiles();
    }

    @Override
    public List<Rule> rules() {
        return files.view().rules();
    }

    @Override
    public List<TrustRule> trustRules() {
        return files.view().trust();
    }

    @Override
    public List<String> diagnosisRules() {
        return files.view().diagnosis();
    }

    @Override
    public List<X509Certificate> all() {
        return Stream.concat(stores.all().stream(), files.view().authorities().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Policy> policies() {
        return files.policies();
    }

    @Override
    public void fetchPolicies() {
        rounds.ifPresent(PolicyRounds::now);
    }

    @Override
    public List<String> problems() {
        return files.view().problems();
    }

    @Override
    public void put(SmtpProfile profile) {
        SmtpProfile own = profile.with(usersOrigin());
        change(document -> {
            refuseLocked(Listing.PROFILES, own.id(), "server");
            return document.with(own);
        });
    }

    @Override
    public void removeProfile(String id) {
        change(document -> {
            boolean own = document.profiles().stream()
                    .anyMatch(entry -> entry.value().id().equals(id));
            if (!own) {
                refuseGiven(profile(id).map(SmtpProfile::origin), id);
                throw new SettingsException(Words.text("no.own.server", Visible.text(id)));
            }
            return document.without(id);
        });
    }

    @Override
    public void putRules(List<Rule> rules) {
        List<Rule> own = rules.stream()
                .map(rule -> new Rule(rule.id(), rule.name(), rule.when(), rule.use(), rule.fallbacks(), usersOrigin()))
                .toList();
        change(document -> {
            own.forEach(rule -> refuseLocked(Listing.RULES, rule.id(), "rule"));
            return document.withRules(own, ruleJson::write);
        });
    }

    @Override
    public void putTrustRules(List<TrustRule> rules) {
        List<TrustRule> own = rules.stream()
                .map(rule -> new TrustRule(rule.id(), rule.profile(), rule.when(), usersOrigin()))
                .toList();
        change(document -> {
            own.forEach(rule -> refuseLocked(Listing.TRUST, rule.id(), "trust"));
            return document.withTrust(own, trustJson::write);
        });
    }

    @Override
    public Fallback fallback() {
        return files.view().fallback();
    }

    @Override
    public void putFallback(Fallback fallback) {
        change(document -> document.with(document.preferences().with(fallback)));
    }

    @Override
    public Takeover takeover() {
        return files.view().takeover();
    }

    @Override
    public void put(Takeover takeover) {
        change(document -> {
            refuseLocked(Optional.of(takeover().origin()), "setting", TakeoverJson.NAME);
            return document.with(document.preferences().with(takeover));
        });
    }

    @Override
    public boolean senderPolicyAdvice() {
        return files.view().senderPolicyAdvice();
    }

    @Override
    public List<OAuthClient> oauthClients() {
        return files.view().clients();
    }

    @Override
    public void put(OAuthClient client) {
        OAuthClient own =
                new OAuthClient(client.issuer(), client.id(), client.secret(), client.scopes(), usersOrigin());
        change(document -> {
            refuseLocked(Listing.CLIENTS, own.issuer().text(), "client");
            return document.with(own);
        });
    }

    @Override
    public Optional<String> pin() {
        return pinned().map(Pin::profileId);
    }

    @Override
    public Optional<Pin> pinned() {
        return pin.pinned();
    }

    @Override
    public void pin(String profileId) {
        pin(Pin.forGood(profileId));
    }

    @Override
    public void pin(Pin wanted) {
        if (profile(wanted.profileId()).isEmpty()) {
            throw new SettingsException(Words.text("no.server", Visible.text(wanted.profileId())));
        }
        write("unpinnable", () -> pin.pin(wanted));
        listeners.announce();
    }

    @Override
    public void unpin() {
        write("not.unpinned", pin::unpin);
        listeners.announce();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return listeners.add(listener);
    }

    private void change(UnaryOperator<Document> change) {
        write(
                "unchanged.disk",
                () -> mutex.whileHeld(() -> {
                    Layers layers = files.layers();
                    layers.user().problem().ifPresent(JsonSettings::refuse);
                    replace(layers, change.apply(layers.user().document()));
                }));
        listeners.announce();
    }

    /** Reads what it is about to write as anyone will read it, so that nothing unreadable is ever written. */
    private void replace(Layers layers, Document changed) throws IOException {
        String text = json.write(changed);
        checked(layers, text);
        if (file.exists()) {
            backup.replace(file.read());
        }
        file.replace(text.getBytes(StandardCharsets.UTF_8));
    }

    private void checked(Layers layers, String text) {
        try {
            Place place = layers.user().place();
            Document document = json.read(text, new Owner(place, false), List.of());
            new Gaps(layers).refusal(place, document).ifPresent(complaint -> {
                throw complaint;
            });
        } catch (Complaint e) {
            throw new SettingsException(Words.text("unchanged", String.valueOf(e.getMessage())), e);
        }
    }

    private <T> void refuseLocked(Listing<T> listing, String id, String what) {
        Merged<T> merged = files.layers().merged(listing);
        merged.lockedRemoval(id).ifPresent(removal -> {
            throw new SettingsException(Words.text(
                    "removed." + what, Visible.text(id), removal.origin().source()));
        });
        Optional<T> given = merged.values().stream()
                .filter(entry -> listing.id().apply(entry).equals(id))
                .findFirst();
        refuseLocked(given.map(listing.origin()), what, id);
    }

    private Origin usersOrigin() {
        return new Origin(Origin.Layer.USER, file.path().toString());
    }

    private static void refuseGiven(Optional<Origin> origin, String id) {
        refuseLocked(origin, "server", id);
        origin.ifPresent(policy -> {
            throw new SettingsException(Words.text("given", Visible.text(id), policy.source()));
        });
    }

    private static void refuseLocked(Optional<Origin> origin, String what, String id) {
        origin.filter(Origin::locked).ifPresent(policy -> {
            throw new SettingsException(Words.text("locked." + what, Visible.text(id), policy.source()));
        });
    }

    private static void refuse(String problem) {
        throw new SettingsException(Words.text("unchanged.unread", problem));
    }

    private static void write(String sentence, FileMutex.Action writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new SettingsException(Words.text(sentence, e.getClass().getSimpleName() + ": " + e.getMessage()), e);
        }
    }
}
