// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.util.List;
import java.util.Optional;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Settings;
import org.postern.api.trust.TrustRule;

/** Settings that a test gives and nobody changes. */
public record FixedSettings(
        List<SmtpProfile> profiles,
        List<Rule> rules,
        Optional<String> pin,
        List<String> problems,
        List<TrustRule> trustRules,
        boolean senderPolicyAdvice)
        implements Settings {

    public static FixedSettings of(List<SmtpProfile> profiles, Rule... rules) {
        return new FixedSettings(profiles, List.of(rules), Optional.empty(), List.of(), List.of(), true);
    }

    public FixedSettings pinned(String id) {
        return new FixedSettings(profiles, rules, Optional.of(id), List.of(), trustRules, senderPolicyAdvice);
    }

    public FixedSettings unread(String problem) {
        return new FixedSettings(profiles, rules, pin, List.of(problem), trustRules, senderPolicyAdvice);
    }

    public FixedSettings vouching(TrustRule... vouchers) {
        return new FixedSettings(profiles, rules, pin, problems, List.of(vouchers), senderPolicyAdvice);
    }

    public FixedSettings withoutSenderPolicyAdvice() {
        return new FixedSettings(profiles, rules, pin, problems, trustRules, false);
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
    public void putRules(List<Rule> replacement) {
        throw new UnsupportedOperationException();
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
