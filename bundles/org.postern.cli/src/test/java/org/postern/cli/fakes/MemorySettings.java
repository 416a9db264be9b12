// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Pin;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Takeover;

/** Settings that live as long as the test. */
public final class MemorySettings implements Settings {
    private final List<SmtpProfile> profiles = new ArrayList<>();
    private final List<SmtpProfile> given = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<OAuthClient> clients = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Pin> pin = Optional.empty();
    private Takeover takeover = Takeover.all(new Origin(Origin.Layer.USER, ""));

    public MemorySettings(SmtpProfile... profiles) {
        this.profiles.addAll(List.of(profiles));
    }

    public MemorySettings withRule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** The organisation gives this profile; it appears when the user's own of the same id is removed. */
    public MemorySettings withPolicy(SmtpProfile profile) {
        given.add(profile);
        return this;
    }

    public MemorySettings withProblem(String problem) {
        problems.add(problem);
        return this;
    }

    @Override
    public List<SmtpProfile> profiles() {
        return List.copyOf(profiles);
    }

    @Override
    public List<Rule> rules() {
        return List.copyOf(rules);
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
        profiles.removeIf(p -> p.id().equals(profile.id()));
        profiles.add(profile);
    }

    @Override
    public void removeProfile(String id) {
        profiles.removeIf(p -> p.id().equals(id));
        given.stream().filter(p -> p.id().equals(id)).forEach(profiles::add);
    }

    @Override
    public void putRules(List<Rule> replaced) {
        rules.clear();
        rules.addAll(replaced);
    }

    @Override
    public List<OAuthClient> oauthClients() {
        return List.copyOf(clients);
    }

    @Override
    public void put(OAuthClient client) {
        clients.add(client);
    }

    @Override
    public Takeover takeover() {
        return takeover;
    }

    @Override
    public void put(Takeover chosen) {
        takeover = chosen;
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
    }

    @Override
    public void unpin() {
        pin = Optional.empty();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return () -> {};
    }
}
