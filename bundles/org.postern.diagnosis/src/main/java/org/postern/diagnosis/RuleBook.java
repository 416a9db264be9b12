// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules in order, the most specific first; the first that fits decides. Immutable. */
final class RuleBook {

    private final List<Rule> rules;
    private final PhraseIndex index;

    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.index = new PhraseIndex(rules.stream()
                .flatMap(rule -> Stream.of(rule.when(), rule.unless()))
                .flatMap(side -> Stream.of(side.text(), side.with()))
                .toList());
    }

    Optional<Finding> find(Facts facts) {
        Map<Phrases, String> found = index.search(facts.words());
        for (Rule rule : rules) {
            if (rule.fits(facts, found)) {
                return Optional.of(new Finding(
                        rule, Optional.ofNullable(found.get(rule.when().text()))));
            }
        }
        return Optional.empty();
    }

    int size() {
        return rules.size();
    }

    /** The rule that decided, and the words it decided by. */
    record Finding(Rule rule, Optional<String> words) {

        @Override
        public String toString() {
            return rule.contributor() + ": rule " + rule.id()
                    + words.map(w -> " by “" + w + "”").orElse("");
        }
    }
}
