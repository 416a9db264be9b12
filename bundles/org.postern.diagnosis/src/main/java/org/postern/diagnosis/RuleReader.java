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
import java.util.function.Predicate;
import org.postern.api.diagnosis.Cause;

/**
 * Reads the rules of one file.
 *
 * @param contributor the bundle the file is in
 */
record RuleReader(String contributor, Vocabulary vocabulary) {

    private static final Set<String> MEMBERS =
            Set.of("id", "cause", "detail", "confidence", "when", "unless", "advice");
    private static final double USUAL_CONFIDENCE = 0.9;

    Rule rule(Place place) {
        place.allow(MEMBERS);
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
                place.member("unless").map(this::conditions).orElse(Rule.Conditions.NONE),
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
        place.names()
                .forEach(language ->
                        byLanguage.put(language, place.needed(language).text()));
        return byLanguage;
    }

    private Rule.Conditions conditions(Place place) {
        Set<String> known = new TreeSet<>(FactConditions.BY_NAME.keySet());
        known.addAll(Set.of("text", "with"));
        place.allow(known);
        List<Predicate<Facts>> facts = new ArrayList<>();
        FactConditions.BY_NAME.forEach((name, reader) ->
                place.member(name).map(p -> oneOf(p.list(reader))).ifPresent(facts::add));
        return new Rule.Conditions(phrases(place.member("text")), phrases(place.member("with")), facts);
    }

    private static Predicate<Facts> oneOf(List<Predicate<Facts>> values) {
        return facts -> values.stream().anyMatch(value -> value.test(facts));
    }

    private Phrases phrases(Optional<Place> place) {
        return place.map(p -> new Phrases(p.list(vocabulary::phrase))).orElse(Phrases.NONE);
    }
}
