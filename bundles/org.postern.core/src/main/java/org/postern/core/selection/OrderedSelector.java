// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.network.Recognition;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.rule.Signals;
import org.postern.api.settings.Settings;
import org.postern.core.Words;
import org.postern.core.condition.ContributedConditions;
import org.postern.core.known.Memory;
import org.postern.core.known.PinInForce;

/** Asks the rules in their order; the first that says yes wins. Where none does, what worked on this network before. */
@Component
public final class OrderedSelector implements Selector {

    private static final Words WORDS = new Words(OrderedSelector.class);

    private final Settings settings;
    private final ContributedConditions conditions;
    private final Signals signals;
    private final Memory memory;
    private final Probes probes;
    private final ActiveAnswers answers;
    private final Clock clock;
    private volatile @Nullable RuleBook last;

    @Activate
    public OrderedSelector(
            @Reference Settings settings,
            @Reference ContributedConditions conditions,
            @Reference Signals signals,
            @Reference Memory memory,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Probes probes) {
        this(
                settings,
                conditions,
                signals,
                memory,
                new ActiveAnswers(monitor),
                probes == null ? Probes.NONE : probes,
                Clock.systemDefaultZone());
    }

    OrderedSelector(
            Settings settings,
            ContributedConditions conditions,
            Signals signals,
            Memory memory,
            ActiveAnswers answers,
            Probes probes,
            Clock clock) {
        this.settings = settings;
        this.conditions = conditions;
        this.signals = signals;
        this.memory = memory;
        this.answers = answers;
        this.probes = probes;
        this.clock = clock;
    }

    @Deactivate
    void deactivate() {
        answers.close();
    }

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        pin().end(snapshot);
        return select(snapshot, author, signals, leaves -> answers.ask(leaves, new Asking(snapshot, clock, probes)));
    }

    @Override
    public Selection whatIf(NetworkSnapshot recorded, EmailAddress author) {
        return select(recorded, author, Signals.NONE, OrderedSelector::silence);
    }

    @Override
    public String sentence(Rule rule) {
        return new RuleSentence(
                        conditions,
                        id -> settings.profile(id).map(SmtpProfile::name).orElse(id))
                .of(rule);
    }

    private Selection select(
            NetworkSnapshot snapshot,
            EmailAddress author,
            Signals here,
            Function<List<Leaf>, Map<Leaf, Answer>> asker) {
        Once<Recognition> known = new Once<>(() -> memory.networks().recognise(snapshot));
        Inquiry inquiry = new Inquiry(snapshot, known, clock, here, asker, Map.of());
        return new Choice(book(), inquiry, author, settings.problems())
                .selection(pin().on(snapshot), () -> memory.of(snapshot));
    }

    private PinInForce pin() {
        return new PinInForce(settings, memory.networks(), clock);
    }

    private static Map<Leaf, Answer> silence(List<Leaf> leaves) {
        return leaves.stream()
                .collect(Collectors.toMap(
                        leaf -> leaf,
                        leaf -> Answer.unknown(
                                WORDS.text("evidence.whatif", leaf.is().kind()))));
    }

    private RuleBook book() {
        List<SmtpProfile> profiles = settings.profiles();
        List<Rule> rules = settings.rules();
        RuleBook book = last;
        if (book == null || !book.isOf(profiles, rules, conditions.all())) {
            book = RuleBook.of(profiles, rules, conditions);
            last = book;
            answers.forget();
        }
        return book;
    }

    /** What an active condition may look at. */
    private record Asking(NetworkSnapshot snapshot, Clock clock, Probes probes) implements Condition.Context {}
}
