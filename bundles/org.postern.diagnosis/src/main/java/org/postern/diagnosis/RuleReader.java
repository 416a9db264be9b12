// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postern.api.diagnosis.Cause;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Breakage;

/** Reads the rules of one contributor. */
final class RuleReader {

    private static final Set<String> MEMBERS =
            Set.of("id", "cause", "detail", "confidence", "when", "unless", "advice");
    private static final double USUAL_CONFIDENCE = 0.9;

    /** The conditions apart from text: for each, how a value is read and what it asks of the facts. */
    private static final Map<String, Function<String, Predicate<Facts>>> FACTS = new TreeMap<>(Map.of(
            "phase", RuleReader::phase,
            "code", RuleReader::code,
            "enhanced", RuleReader::enhanced,
            "breakage", RuleReader::breakage,
            "port", RuleReader::port,
            "security", RuleReader::security,
            "loggedIn", RuleReader::loggedIn,
            "capability", text -> facts -> facts.capabilities().contains(text),
            "provider",
                    text -> facts -> facts.provider().filter(p -> p.named(text)).isPresent()));

    private final String contributor;

    RuleReader(String contributor) {
        this.contributor = contributor;
    }

    Rule rule(Place place) {
        place.members(MEMBERS);
        Rule.Conditions when = conditions(place.needed("when"));
        if (when.none()) {
            throw place.needed("when").wrong("a rule needs a condition");
        }
        return new Rule(
                place.needed("id").text(),
                place.needed("cause").as(Cause::of),
                place.member("detail").map(Place::text),
                place.member("confidence")
                        .map(p -> p.as(RuleReader::confidence))
                        .orElse(USUAL_CONFIDENCE),
                when,
                place.member("unless")
                        .map(RuleReader::conditions)
                        .orElse(new Rule.Conditions(Phrases.NONE, Phrases.NONE, List.of())),
                place.member("advice").map(RuleReader::advice).orElse(Map.of()),
                contributor);
    }

    private static double confidence(String text) {
        double confidence = Double.parseDouble(text);
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies above 0 and is at most 1");
        }
        return confidence;
    }

    private static Map<String, String> advice(Place place) {
        if (!place.element().isJsonObject()) {
            return Map.of("", place.text());
        }
        Map<String, String> byLanguage = new TreeMap<>();
        place.element()
                .getAsJsonObject()
                .keySet()
                .forEach(l -> byLanguage.put(l, place.needed(l).text()));
        return byLanguage;
    }

    private static Rule.Conditions conditions(Place place) {
        Set<String> known = new TreeSet<>(FACTS.keySet());
        known.addAll(Set.of("text", "with"));
        place.members(known);
        List<Predicate<Facts>> facts = new ArrayList<>();
        FACTS.forEach((name, reader) ->
                place.member(name).map(p -> oneOf(p.list(reader))).ifPresent(facts::add));
        return new Rule.Conditions(phrases(place.member("text")), phrases(place.member("with")), facts);
    }

    private static Predicate<Facts> oneOf(List<Predicate<Facts>> values) {
        return facts -> values.stream().anyMatch(value -> value.test(facts));
    }

    private static Phrases phrases(Optional<Place> place) {
        return place.map(p -> new Phrases(p.list(Phrase::of))).orElse(Phrases.NONE);
    }

    private static Predicate<Facts> phase(String text) {
        if (text.equals("unknown")) {
            return facts -> facts.stage().isEmpty();
        }
        Stage wanted = Names.of(Stage.class).apply(text);
        return facts -> facts.stage().filter(wanted::equals).isPresent();
    }

    private static Predicate<Facts> code(String text) {
        if (text.equals("client")) {
            return facts -> facts.code().filter(c -> c == 0).isPresent();
        }
        if (!text.matches("[2-5](\\d\\d|\\dx|xx)")) {
            throw new IllegalArgumentException(
                    "“" + text + "” is neither a reply code such as 550, 55x or 5xx nor client");
        }
        String beginning = text.replace("x", "");
        return facts -> facts.code()
                .filter(c -> String.valueOf(c).startsWith(beginning))
                .isPresent();
    }

    private static Predicate<Facts> enhanced(String text) {
        EnhancedCode.Range range = EnhancedCode.Range.of(text);
        return facts -> facts.enhanced().filter(range::contains).isPresent();
    }

    private static Predicate<Facts> breakage(String text) {
        Breakage wanted = Names.of(Breakage.class).apply(text);
        return facts -> facts.symptom().breakage().filter(wanted::equals).isPresent();
    }

    private static Predicate<Facts> port(String text) {
        int wanted = Integer.parseInt(text);
        return facts -> facts.port().filter(p -> p == wanted).isPresent();
    }

    private static Predicate<Facts> security(String text) {
        ConnectionSecurity wanted = Names.of(ConnectionSecurity.class).apply(text);
        return facts -> facts.security().filter(wanted::equals).isPresent();
    }

    private static Predicate<Facts> loggedIn(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("this must be true or false");
        }
        boolean wanted = Boolean.parseBoolean(text);
        return facts -> facts.loggedIn().filter(l -> l == wanted).isPresent();
    }
}
