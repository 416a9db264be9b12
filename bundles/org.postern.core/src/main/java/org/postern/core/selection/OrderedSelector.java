// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.time.Clock;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.core.condition.ContributedConditions;

/** Asks the rules in their order; the first that says yes wins. */
@Component
public final class OrderedSelector implements Selector {

    private final Settings settings;
    private final ContributedConditions conditions;
    private final Clock clock;
    private volatile @Nullable RuleBook last;

    @Activate
    public OrderedSelector(@Reference Settings settings, @Reference ContributedConditions conditions) {
        this(settings, conditions, Clock.systemDefaultZone());
    }

    OrderedSelector(Settings settings, ContributedConditions conditions, Clock clock) {
        this.settings = settings;
        this.conditions = conditions;
        this.clock = clock;
    }

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        Choice choice = new Choice(book(), new Now(snapshot, clock), author, settings.problems());
        return choice.selection(settings.pin());
    }

    @Override
    public String sentence(Rule rule) {
        return new RuleSentence(
                        conditions,
                        id -> settings.profile(id).map(SmtpProfile::name).orElse(id))
                .of(rule);
    }

    private RuleBook book() {
        List<SmtpProfile> profiles = settings.profiles();
        List<Rule> rules = settings.rules();
        RuleBook book = last;
        if (book == null || !book.isOf(profiles, rules, conditions.all())) {
            book = RuleBook.of(profiles, rules, conditions);
            last = book;
        }
        return book;
    }

    private record Now(NetworkSnapshot snapshot, Clock clock) implements Condition.Context {}
}
