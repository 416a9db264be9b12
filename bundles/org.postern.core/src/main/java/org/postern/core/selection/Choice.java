// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.core.Words;
import org.postern.core.known.Recollection;

/** One selection being made: locked rules, the pin, the other rules, what worked here before, the order of protection. */
final class Choice {

    private static final Words WORDS = new Words(Choice.class);

    private final RuleBook book;
    private final Inquiry inquiry;
    private final EmailAddress author;
    private final List<String> problems;
    private final List<String> passedOver;
    private final Map<String, SmtpProfile> carriers;

    /** @param problems what is wrong with the settings, each in one sentence */
    Choice(RuleBook book, Inquiry inquiry, EmailAddress author, List<String> problems) {
        this.book = book;
        this.inquiry = inquiry;
        this.author = author;
        this.problems = problems;
        passedOver = new ArrayList<>(problems);
        carriers = book.profiles().stream()
                .filter(profile -> profile.carries(author))
                .collect(Collectors.toMap(SmtpProfile::id, Function.identity(), (first, same) -> first));
    }

    /**
     * @param pin the id of the pinned profile
     * @param worked on this network, the latest first
     */
    Selection selection(Optional<String> pin, Supplier<List<Recollection>> worked) {
        return byRule(book.locked())
                .or(() -> pin.flatMap(this::byPin))
                .or(() -> byRule(book.others()))
                .or(() -> byMemory(worked.get()))
                .orElseGet(this::byProtection);
    }

    private Optional<Selection> byRule(List<ReadyRule> rules) {
        for (ReadyRule rule : rules) {
            Optional<Selection> selection = ask(rule);
            if (selection.isPresent()) {
                return selection;
            }
        }
        return Optional.empty();
    }

    private Optional<Selection> ask(ReadyRule ready) {
        Optional<SmtpProfile> profile = carrier(ready.rule().use());
        Answer answer = profile.isPresent()
                ? inquiry.ask(ready.part())
                : ready.part().answer(inquiry); // a rule that cannot win is no reason for traffic
        if (!answer.isYes()) {
            passedOver.add(ready.passedOver(answer));
            return Optional.empty();
        }
        if (profile.isEmpty()) {
            passedOver.add(ready.otherSender().with(whyNot(ready.rule().use())));
        }
        return profile.map(first -> select(
                By.RULE,
                ready.chosen().with(answer.evidence()),
                first,
                ready.rule().fallbacks().stream().flatMap(id -> carrier(id).stream())));
    }

    private Optional<Selection> byPin(String id) {
        Optional<SmtpProfile> pinned = carrier(id);
        if (pinned.isEmpty()) {
            passedOver.add(WORDS.text("pin.unusable", whyNot(id)));
        }
        return pinned.map(profile -> select(By.PIN, WORDS.text("pin.chosen", profile.name()), profile, Stream.empty()));
    }

    /** What worked here, where there is a choice; never what protects less than the best, or not at all. */
    private Optional<Selection> byMemory(List<Recollection> worked) {
        List<SmtpProfile> carriers = carriers();
        for (Recollection each : carriers.size() > 1 ? worked : List.<Recollection>of()) {
            Optional<SmtpProfile> profile = carrier(each.profileId());
            if (profile.filter(before -> before.protection() != Protection.NONE
                            && before.protection().atLeast(carriers.get(0).protection()))
                    .isPresent()) {
                Stream<SmtpProfile> others = worked.stream().flatMap(other -> carrier(other.profileId()).stream());
                return profile.map(first ->
                        select(By.MEMORY, reason(each, first), first, Stream.concat(others, carriers.stream())));
            }
            profile.ifPresent(less -> passedOver.add(WORDS.text("memory.less", less.name(), each.network())));
        }
        return Optional.empty();
    }

    private static String reason(Recollection worked, SmtpProfile profile) {
        return WORDS.text(worked.likely() ? "memory.likely" : "memory.chosen", profile.name(), worked.network());
    }

    private Selection byProtection() {
        List<SmtpProfile> carriers = carriers();
        if (carriers.isEmpty()) {
            return new Selection(List.of(), By.NOTHING, nothing(), passedOver);
        }
        SmtpProfile first = carriers.get(0);
        String key = carriers.size() == 1 ? "protection.only" : "protection.chosen";
        return select(By.PROTECTION, WORDS.text(key, first.name(), author), first, carriers.stream());
    }

    /** Whoever carries the author's mail, the best protection first. */
    private List<SmtpProfile> carriers() {
        return book.profiles().stream()
                .filter(profile -> carriers.get(profile.id()) == profile)
                .sorted(Comparator.comparing(SmtpProfile::protection))
                .toList();
    }

    private Selection select(By by, String reason, SmtpProfile first, Stream<SmtpProfile> others) {
        List<SmtpProfile> candidates = Stream.concat(Stream.of(first), others)
                .filter(profile -> profile.protection().atLeast(first.protection()))
                .distinct()
                .toList();
        return new Selection(candidates, by, reason, passedOver);
    }

    private String nothing() {
        if (!problems.isEmpty()) {
            return WORDS.text("nothing.wrong", problems.get(0));
        }
        return book.profiles().isEmpty() ? WORDS.text("nothing.set") : WORDS.text("nothing.carries", author);
    }

    private Optional<SmtpProfile> carrier(String id) {
        return Optional.ofNullable(carriers.get(id));
    }

    private String whyNot(String id) {
        return Optional.ofNullable(book.byId().get(id))
                .map(profile -> WORDS.text("profile.other", profile.name(), author))
                .orElseGet(() -> WORDS.text("profile.none", Visible.text(id)));
    }
}
