// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Settings;

/** Settings in memory, of profiles only. */
final class FakeSettings implements Settings {

    private final List<SmtpProfile> profiles = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public List<SmtpProfile> profiles() {
        return List.copyOf(profiles);
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public void put(SmtpProfile profile) {
        profiles.add(profile);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void removeProfile(String id) {
        profiles.removeIf(profile -> profile.id().equals(id));
        listeners.forEach(Runnable::run);
    }

    @Override
    public void putRules(List<Rule> rules) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> pin() {
        return Optional.empty();
    }

    @Override
    public void pin(String profileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unpin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
