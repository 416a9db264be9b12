// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Takeover;

/** Has these profiles. */
record FakeSettings(List<SmtpProfile> profiles, Takeover takeover) implements Settings {

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
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProfile(String id) {
        throw new UnsupportedOperationException();
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
        return () -> {};
    }
}
