// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Rule;
import org.postern.api.trust.TrustRule;

/**
 * A profile that a rule or a trust names.
 *
 * @param id of the rule or the trust
 * @param place where that stands in its file
 */
record Reference(Part part, String id, String profile, String place) {

    /** What of the entry goes with the profile. */
    enum Part {
        RULE,
        FALLBACK,
        TRUST
    }

    static Stream<Reference> ofRule(Document.Entry<Rule> entry) {
        Rule rule = entry.value();
        return Stream.concat(
                Stream.of(new Reference(Part.RULE, rule.id(), rule.use(), entry.place())),
                rule.fallbacks().stream().map(id -> new Reference(Part.FALLBACK, rule.id(), id, entry.place())));
    }

    static Reference ofTrust(Document.Entry<TrustRule> entry) {
        return new Reference(Part.TRUST, entry.value().id(), entry.value().profile(), entry.place());
    }

    /** Whether it says the same, wherever it stands. */
    boolean same(Reference other) {
        return part == other.part && id.equals(other.id) && profile.equals(other.profile);
    }

    /** Against writing it, there being only these profiles. */
    Complaint refusal(List<String> profiles) {
        return new Complaint(place, Words.text("no.profile", id, Visible.text(profile), those(profiles)));
    }

    /** What it costs that there are only these profiles. */
    Complaint cost(List<String> profiles, Optional<Removal> removal) {
        String sentence = removal.map(by -> Words.text(
                        "removed.profile." + part,
                        id,
                        Visible.text(profile),
                        by.origin().source()))
                .orElseGet(() -> Words.text("no.profile." + part, id, Visible.text(profile), those(profiles)));
        return new Complaint(place, sentence);
    }

    private static String those(List<String> profiles) {
        return profiles.isEmpty() ? Words.text("none.yet") : String.join(", ", profiles);
    }
}
