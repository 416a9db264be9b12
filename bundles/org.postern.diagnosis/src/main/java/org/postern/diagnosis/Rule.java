// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.api.diagnosis.Cause;

/**
 * What certain words and facts mean.
 *
 * @param when all must hold
 * @param unless none may hold
 * @param advice the first thing to do, by language tag; {@code ""} for any
 * @param contributor the bundle the rule came from
 */
record Rule(
        String id,
        Cause cause,
        Optional<String> detail,
        double confidence,
        Conditions when,
        Conditions unless,
        Map<String, String> advice,
        String contributor) {

    Rule {
        advice = Map.copyOf(advice);
    }

    /**
     * Conditions of one side of a rule.
     *
     * @param text one of these phrases
     * @param with and one of these
     * @param facts what else, apart from text
     */
    record Conditions(Phrases text, Phrases with, List<Predicate<Facts>> facts) {

        static final Conditions NONE = new Conditions(Phrases.NONE, Phrases.NONE, List.of());

        Conditions {
            facts = List.copyOf(facts);
        }

        boolean all(Facts of, Map<Phrases, String> found) {
            return (text.none() || found.containsKey(text))
                    && (with.none() || found.containsKey(with))
                    && facts.stream().allMatch(fact -> fact.test(of));
        }

        boolean any(Facts of, Map<Phrases, String> found) {
            return found.containsKey(text)
                    || found.containsKey(with)
                    || facts.stream().anyMatch(fact -> fact.test(of));
        }

        boolean none() {
            return text.none() && with.none() && facts.isEmpty();
        }
    }

    boolean fits(Facts facts, Map<Phrases, String> found) {
        return when.all(facts, found) && !unless.any(facts, found);
    }
}
