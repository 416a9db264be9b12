// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Settings;

/**
 * Which of the user's own rules a profile that works everywhere makes needless: those that avoid it by a server that
 * carries no other authors and protects less, and those that choose it where nothing else would be chosen.
 */
record NeedlessRules(Settings settings, SmtpProfile everywhere) {

    List<Rule> all() {
        return settings.rules().stream()
                .filter(rule -> rule.origin().layer() == Origin.Layer.USER)
                .filter(this::needless)
                .toList();
    }

    private boolean needless(Rule rule) {
        return rule.use().equals(everywhere.id())
                ? rivals().isEmpty()
                : settings.profile(rule.use()).filter(this::poorer).isPresent();
    }

    private boolean poorer(SmtpProfile other) {
        Set<String> carried = new HashSet<>();
        everywhere.senders().forEach(sender -> carried.add(sender.text()));
        boolean sameAuthors = other.senders().stream().allMatch(sender -> carried.contains(sender.text()));
        return sameAuthors && !other.protection().atLeast(everywhere.protection());
    }

    /** Those that might be chosen instead for one of its authors. */
    private List<SmtpProfile> rivals() {
        return settings.profiles().stream()
                .filter(other -> !other.id().equals(everywhere.id()))
                .filter(other -> other.protection().atLeast(everywhere.protection()))
                .filter(other -> other.senders().stream()
                        .anyMatch(sender -> everywhere.senders().contains(sender)))
                .toList();
    }
}
