// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.trust.TrustRule;

/**
 * Something that a rule or a trust names.
 *
 * @param id of the rule or the trust
 * @param named a profile, or a kind of condition
 * @param place where the rule or trust stands in its file
 */
record Reference(Part part, String id, String named, String place) {

    /** What of the entry goes with what it names. */
    enum Part {
        RULE,
        FALLBACK,
        TRUST,
        RULES_CONDITION,
        TRUSTS_CONDITION;

        boolean condition() {
            return this == RULES_CONDITION || this == TRUSTS_CONDITION;
        }
    }

    static Stream<Reference> ofRule(Document.Entry<Rule> entry) {
        Rule rule = entry.value();
        return Stream.of(
                        Stream.of(new Reference(Part.RULE, rule.id(), rule.use(), entry.place())),
                        rule.fallbacks().stream().map(id -> new Reference(Part.FALLBACK, rule.id(), id, entry.place())),
                        kinds(rule.when())
                                .map(kind -> new Reference(Part.RULES_CONDITION, rule.id(), kind, entry.place())))
                .flatMap(Function.identity());
    }

    static Stream<Reference> ofTrust(Document.Entry<TrustRule> entry) {
        TrustRule trust = entry.value();
        return Stream.concat(
                Stream.of(new Reference(Part.TRUST, trust.id(), trust.profile(), entry.place())),
                kinds(trust.when()).map(kind -> new Reference(Part.TRUSTS_CONDITION, trust.id(), kind, entry.place())));
    }

    private static Stream<String> kinds(When when) {
        return WhenJson.asked(when).stream().map(When.Is::kind).distinct();
    }

    /** Whether it says the same, wherever it stands. */
    boolean same(Reference other) {
        return part == other.part && id.equals(other.id) && named.equals(other.named);
    }

    /** Against writing it, there being only these. */
    Complaint refusal(List<String> there) {
        String sentence = part.condition()
                ? Words.text("no.condition", Visible.text(named), those(there))
                : Words.text("no.profile", id, Visible.text(named), those(there));
        return new Complaint(place, sentence);
    }

    /** What it costs that there are only these. */
    Complaint cost(List<String> there, Optional<Removal> removal) {
        String sentence = removal.map(by -> Words.text(
                        "removed." + part, id, Visible.text(named), by.origin().source()))
                .orElseGet(() -> Words.text("missing." + part, id, Visible.text(named), those(there)));
        return new Complaint(place, sentence);
    }

    private static String those(List<String> there) {
        return there.isEmpty() ? Words.text("none.yet") : String.join(", ", there);
    }
}
