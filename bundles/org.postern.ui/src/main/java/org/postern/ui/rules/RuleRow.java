// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;

/**
 * A rule as the page shows it.
 *
 * @param place its place in the order in which the rules are asked, from 1
 */
record RuleRow(int place, Rule rule, String sentence) {

    static List<RuleRow> all(Settings settings, Selector selector) {
        List<Rule> rules = settings.rules();
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new RuleRow(i + 1, rules.get(i), selector.sentence(rules.get(i))))
                .toList();
    }
}
