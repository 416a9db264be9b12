// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Conditions.Parameter;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.core.Words;

/** Says a rule in words. */
final class RuleSentence {

    private static final Words WORDS = new Words(RuleSentence.class);

    private final Conditions conditions;
    private final UnaryOperator<String> profileName;

    /** @param profileName the name of the profile with that id */
    RuleSentence(Conditions conditions, UnaryOperator<String> profileName) {
        this.conditions = conditions;
        this.profileName = profileName;
    }

    String of(Rule rule) {
        List<String> through = Stream.concat(Stream.of(rule.use()), rule.fallbacks().stream())
                .map(profileName)
                .toList();
        String profiles = String.join(WORDS.text("sentence.then"), through);
        return rule.when().equals(new When.All(List.of()))
                ? WORDS.text("sentence.always", profiles)
                : WORDS.text("sentence.when", whole(rule.when()), profiles);
    }

    private String whole(When when) {
        if (when instanceof When.Is is) {
            return condition(is);
        }
        if (when instanceof When.Not not) {
            return WORDS.text("sentence.not", part(not.part()));
        }
        return when instanceof When.All all
                ? join(all.parts(), "sentence.and", "sentence.all.empty")
                : join(((When.Any) when).parts(), "sentence.or", "sentence.any.empty");
    }

    private String join(List<When> parts, String between, String none) {
        return parts.isEmpty()
                ? WORDS.text(none)
                : parts.stream().map(this::part).collect(Collectors.joining(WORDS.text(between)));
    }

    /** In brackets, where it would otherwise be unclear what belongs together. */
    private String part(When when) {
        boolean simple = when instanceof When.Is || when instanceof When.Not;
        return simple ? whole(when) : WORDS.text("sentence.part", whole(when));
    }

    private String condition(When.Is is) {
        Optional<Declaration> declaration = conditions.find(is.kind());
        List<String> names = declaration
                .map(d -> d.parameters().stream().map(Parameter::name).toList())
                .orElseGet(() ->
                        is.parameters().values().keySet().stream().sorted().toList());
        String first = names.isEmpty() ? "" : values(is, names.get(0));
        String label = declaration.map(Declaration::label).orElse(is.kind() + " {0}");
        return label.replace("{0}", first) + others(is, names);
    }

    private static String others(When.Is is, List<String> names) {
        return names.stream()
                .skip(1)
                .filter(name -> !is.parameters().all(name).isEmpty())
                .map(name -> WORDS.text("sentence.also", name, values(is, name)))
                .collect(Collectors.joining());
    }

    private static String values(When.Is is, String name) {
        return is.parameters().all(name).stream()
                .map(Visible::text)
                .collect(Collectors.joining(WORDS.text("sentence.or")));
    }
}
