// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Rule;
import org.postern.core.condition.ContributedConditions;

/** Profiles and rules of one moment, ready to be asked. The lists are kept to tell by identity whether they are still so. */
record RuleBook(
        List<SmtpProfile> profiles,
        List<Rule> rules,
        List<Declaration> kinds,
        List<ReadyRule> locked,
        List<ReadyRule> others,
        Map<String, SmtpProfile> byId) {

    static RuleBook of(List<SmtpProfile> profiles, List<Rule> rules, ContributedConditions conditions) {
        List<Declaration> kinds = conditions.all();
        Tree tree = new Tree(conditions);
        Map<Boolean, List<ReadyRule>> ready = rules.stream()
                .map(rule -> ReadyRule.of(rule, tree.part(rule.when())))
                .collect(Collectors.partitioningBy(each -> each.rule().origin().locked()));
        return new RuleBook(
                profiles,
                rules,
                kinds,
                List.copyOf(ready.getOrDefault(true, List.of())),
                List.copyOf(ready.getOrDefault(false, List.of())),
                profiles.stream()
                        .collect(Collectors.toMap(SmtpProfile::id, Function.identity(), (first, same) -> first)));
    }

    boolean isOf(List<SmtpProfile> profilesNow, List<Rule> rulesNow, List<Declaration> kindsNow) {
        return profiles == profilesNow && rules == rulesNow && kinds == kindsNow;
    }
}
