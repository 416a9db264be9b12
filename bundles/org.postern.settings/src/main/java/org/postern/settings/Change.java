// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.Optional;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Amendments.Amendment;

/**
 * A change and what it takes to undo it.
 *
 * @param before the user's own profile, if there was one
 * @param rulesBefore the user's own rules
 */
record Change(
        Amendment amendment,
        Optional<SmtpProfile> before,
        SmtpProfile after,
        List<Rule> rulesBefore,
        List<Rule> rulesAfter) {

    Change {
        rulesBefore = List.copyOf(rulesBefore);
        rulesAfter = List.copyOf(rulesAfter);
    }

    /** Whether they say the same, wherever they stand. */
    static boolean equal(SmtpProfile one, SmtpProfile other) {
        return ProfileJson.write(one).equals(ProfileJson.write(other));
    }

    static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }
}
