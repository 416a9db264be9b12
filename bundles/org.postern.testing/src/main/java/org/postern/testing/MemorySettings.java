// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Pin;
import org.postern.api.settings.Policy;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Takeover;
import org.postern.api.trust.TrustRule;

/** Settings that live as long as the test: what it gives, and what is put since. For use from any thread. */
public final class MemorySettings implements Settings {

    private final List<SmtpProfile> given = new CopyOnWriteArrayList<>();
    private final List<TrustRule> trustRules = new CopyOnWriteArrayList<>();
    private final List<OAuthClient> clients = new CopyOnWriteArrayList<>();
    private final List<Policy> policies = new CopyOnWriteArrayList<>();
    private final List<Policy> onServer = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<SmtpProfile> profiles;
    private volatile List<Rule> rules = List.of();
    private volatile Optional<Pin> pin = Optional.empty();
    private volatile Fallback fallback = Fallback.AUTOMATIC;
    private volatile boolean senderPolicyAdvice = true;
    private volatile Takeover takeover = Takeover.all(new Origin(Origin.Layer.USER, ""));

    public MemorySettings(SmtpProfile... profiles) {
        this(List.of(profiles));
    }

    public MemorySettings(List<SmtpProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    public MemorySettings withRules(Rule... more) {
        rules = Stream.concat(rules.stream(), Stream.of(more)).toList();
        return this;
    }

    /** The organisation gives this profile; it appears when the user's own of the same id is removed. */
    public MemorySettings withPolicy(SmtpProfile profile) {
        given.add(profile);
        return this;
    }

    public MemorySettings withPolicy(Policy file) {
        policies.add(file);
        return this;
    }

    /** There once it was fetched. */
    public MemorySettings withFetched(Policy policy) {
        onServer.add(policy);
        return this;
    }

    public MemorySettings withProblem(String problem) {
        problems.add(problem);
        return this;
    }

    public MemorySettings withPin(String profileId) {
        pin = Optional.of(Pin.forGood(profileId));
        return this;
    }

    public MemorySettings withTrust(TrustRule... more) {
        trustRules.addAll(List.of(more));
        return this;
    }

    public MemorySettings withClients(List<OAuthClient> more) {
        clients.addAll(more);
        return this;
    }

    public MemorySettings withoutSenderPolicyAdvice() {
        senderPolicyAdvice = false;
        return this;
    }

    /** The same list until they change. */
    @Override
    public List<SmtpProfile> profiles() {
        return profiles;
    }

    /** The same list until they change. */
    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<Policy> policies() {
        return List.copyOf(policies);
    }

    @Override
    public void fetchPolicies() {
        policies.addAll(onServer);
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void put(SmtpProfile profile) {
        if (profile(profile.id()).filter(p -> p.origin().locked()).isPresent()) {
            throw new SettingsException("The server " + profile.id() + " is locked by your organisation.");
        }
        replace(profile.id(), List.of(profile));
    }

    @Override
    public void removeProfile(String id) {
        replace(id, given.stream().filter(p -> p.id().equals(id)).toList());
    }

    private void replace(String id, List<SmtpProfile> by) {
        profiles = Stream.concat(profiles.stream().filter(p -> !p.id().equals(id)), by.stream())
                .toList();
        changed();
    }

    @Override
    public void putRules(List<Rule> replaced) {
        rules = List.copyOf(replaced);
        changed();
    }

    @Override
    public Optional<String> pin() {
        return pin.map(Pin::profileId);
    }

    @Override
    public Optional<Pin> pinned() {
        return pin;
    }

    @Override
    public void pin(String profileId) {
        pin(Pin.forGood(profileId));
    }

    @Override
    public void pin(Pin wanted) {
        pin = Optional.of(wanted);
        changed();
    }

    @Override
    public void unpin() {
        pin = Optional.empty();
        changed();
    }

    @Override
    public Fallback fallback() {
        return fallback;
    }

    @Override
    public void putFallback(Fallback wanted) {
        fallback = wanted;
        changed();
    }

    @Override
    public Takeover takeover() {
        return takeover;
    }

    @Override
    public void put(Takeover wanted) {
        takeover = wanted;
        changed();
    }

    @Override
    public List<TrustRule> trustRules() {
        return List.copyOf(trustRules);
    }

    @Override
    public void putTrustRules(List<TrustRule> replaced) {
        trustRules.clear();
        trustRules.addAll(replaced);
        changed();
    }

    @Override
    public List<OAuthClient> oauthClients() {
        return List.copyOf(clients);
    }

    @Override
    public void put(OAuthClient client) {
        clients.add(client);
        changed();
    }

    @Override
    public boolean senderPolicyAdvice() {
        return senderPolicyAdvice;
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
