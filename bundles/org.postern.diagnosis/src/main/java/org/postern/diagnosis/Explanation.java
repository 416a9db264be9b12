// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Puts a finding into words. */
final class Explanation {

    private static final double NO_IDEA = 0.1;
    private static final List<String> ADMINISTRATORS_FACTS = List.of("server", "port", "phase", "breakage", "reply");

    /** What helps a message that has left: settings for sending do not. */
    private static final Set<Remedy.Kind> AFTERWARDS =
            EnumSet.of(Remedy.Kind.CORRECT_ADDRESS, Remedy.Kind.SHRINK, Remedy.Kind.CHANGE_CONTENT);

    private final Facts facts;
    private final Optional<RuleBook.Finding> finding;
    private final Course course;
    private final Texts texts;
    private final Map<String, String> known;

    Explanation(Facts facts, Optional<RuleBook.Finding> finding, Course course, Texts texts) {
        this.facts = facts;
        this.finding = finding;
        this.course = course;
        this.texts = texts;
        this.known = KnownFacts.of(facts, texts);
    }

    Diagnosis with(Map<Cause, Treatment> treatments) {
        Treatment treatment = Optional.ofNullable(treatments.get(cause())).orElseThrow();
        return new Diagnosis(
                cause(),
                detail(),
                finding.map(f -> f.rule().confidence()).orElse(NO_IDEA),
                treatment.whoActs(),
                !uncertain() && retryMayHelp(treatment.retry()),
                say("happened"),
                say("why"),
                toDo(),
                forAdministrator(),
                texts.say("who." + whoGotIt(), known),
                remedies(treatment),
                finding.map(RuleBook.Finding::toString).orElse("no rule fits"));
    }

    private List<Remedy> remedies(Treatment treatment) {
        if (uncertain()) {
            return List.of();
        }
        List<Remedy> all = new Remedies(cause(), detail(), facts, texts).of(treatment);
        return course == Course.REFUSED
                ? all
                : all.stream()
                        .filter(remedy -> AFTERWARDS.contains(remedy.kind()))
                        .toList();
    }

    private Cause cause() {
        return finding.map(f -> f.rule().cause()).orElse(Cause.UNKNOWN);
    }

    /** What a server says of a password says it of an access token, too, and means another thing. */
    private Optional<String> detail() {
        return cause() == Cause.AUTH_FAILED && facts.oauth()
                ? Optional.of("oauth")
                : finding.flatMap(f -> f.rule().detail());
    }

    private String say(String part) {
        return texts.say(variants().stream().map(v -> v + "." + part).toList(), known);
    }

    private String forAdministrator() {
        return Stream.concat(
                        Stream.of(say("admin")),
                        ADMINISTRATORS_FACTS.stream()
                                .filter(known::containsKey)
                                .map(f -> texts.say("admin." + f, known)))
                .collect(Collectors.joining(" "));
    }

    /** Silence after the final dot: the message may have been delivered, and nothing here would send it again. */
    private boolean uncertain() {
        Symptom symptom = facts.symptom();
        return symptom.phase().filter(p -> p == Phase.END_OF_DATA).isPresent()
                && symptom.reply().filter(r -> r.code() != 0).isEmpty();
    }

    /** The most telling first: by detail, by login, by how the provider's users sign in, plain. */
    private List<String> variants() {
        String id = cause().id();
        List<String> variants = new ArrayList<>();
        if (uncertain()) {
            variants.add(id + ".uncertain");
        }
        if (course != Course.REFUSED) {
            variants.addAll(List.of(id + ".later", "later." + Names.of(cause().family())));
        }
        detail().ifPresent(detail -> variants.add(id + "." + detail));
        facts.loggedIn().filter(yes -> yes).ifPresent(yes -> variants.add(id + ".logged-in"));
        facts.provider().ifPresent(p -> variants.add(id + ".login-" + Names.of(p.login())));
        variants.add(id);
        return variants;
    }

    private List<String> toDo() {
        List<String> toDo = new ArrayList<>();
        advice(texts.language()).ifPresent(toDo::add);
        say("do").lines().forEach(toDo::add);
        return toDo;
    }

    /** What the rule's contributor advises, in this language or in the one that is for any. */
    private Optional<String> advice(Locale language) {
        Map<String, String> advice = finding.map(f -> f.rule().advice()).orElse(Map.of());
        return Optional.ofNullable(advice.get(language.getLanguage())).or(() -> Optional.ofNullable(advice.get("")));
    }

    private boolean retryMayHelp(Treatment.Retry retry) {
        return switch (retry) {
            case ALWAYS -> true;
            case TEMPORARY ->
                facts.symptom().reply().filter(Reply::transientFailure).isPresent();
            case NEVER -> false;
        };
    }

    private String whoGotIt() {
        Symptom symptom = facts.symptom();
        if (course != Course.REFUSED) {
            return Names.of(course);
        }
        if (uncertain()) {
            return "uncertain";
        }
        if (symptom.reply().filter(Reply::positive).isPresent() && cause() == Cause.UNKNOWN) {
            return "accepted";
        }
        boolean oneRecipient = symptom.phase().filter(p -> p == Phase.RCPT).isPresent()
                && symptom.recipient().isPresent();
        return oneRecipient ? "not-this-recipient" : "nobody";
    }
}
