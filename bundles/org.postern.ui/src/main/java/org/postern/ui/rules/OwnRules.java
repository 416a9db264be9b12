// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postern.api.Origin;
import org.postern.api.rule.Rule;

/** The rules that belong to the user, in order, and what the user can do with them. */
record OwnRules(List<Rule> rules) {

    static OwnRules of(List<Rule> all) {
        return new OwnRules(all.stream()
                .filter(rule -> rule.origin().layer() == Origin.Layer.USER)
                .toList());
    }

    /** Whether the rule can be moved that many places. */
    boolean movable(Rule rule, int places) {
        int from = rules.indexOf(rule);
        return from >= 0 && from + places >= 0 && from + places < rules.size();
    }

    List<Rule> moved(Rule rule, int places) {
        List<Rule> ordered = new ArrayList<>(rules);
        Collections.swap(ordered, rules.indexOf(rule), rules.indexOf(rule) + places);
        return ordered;
    }

    List<Rule> without(Rule rule) {
        return rules.stream().filter(other -> !other.equals(rule)).toList();
    }
}
