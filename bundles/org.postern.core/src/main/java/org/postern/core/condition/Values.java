// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Conditions.Parameter;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/** Holds what a rule gives a condition against what the condition declares. */
final class Values {

    private static final Words WORDS = new Words(Values.class);

    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})");
    private static final int LAST_PORT = 65_535;

    private Values() {}

    /** The first thing that is wrong, in one sentence. */
    static Optional<String> complaint(Declaration declaration, Parameters given) {
        return Stream.of(unknown(declaration, given), missing(declaration, given), malformed(declaration, given))
                .flatMap(s -> s)
                .findFirst();
    }

    private static Stream<String> unknown(Declaration declaration, Parameters given) {
        List<String> names =
                declaration.parameters().stream().map(Parameter::name).toList();
        return given.values().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> names.isEmpty()
                        ? WORDS.text("value.nothing", Visible.text(name), declaration.kind())
                        : WORDS.text("value.none", Visible.text(name), declaration.kind(), String.join(", ", names)));
    }

    private static Stream<String> missing(Declaration declaration, Parameters given) {
        return declaration.parameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> given.all(parameter.name()).isEmpty())
                .map(parameter -> WORDS.text("value.empty", declaration.kind(), parameter.name(), parameter.example()));
    }

    private static Stream<String> malformed(Declaration declaration, Parameters given) {
        return declaration.parameters().stream()
                .flatMap(parameter ->
                        given.all(parameter.name()).stream().flatMap(value -> complaint(parameter, value).stream()));
    }

    /** What is wrong with that value, in one sentence. */
    static Optional<String> complaint(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case TEXT ->
                when(
                        value.isBlank() || value.chars().anyMatch(Character::isISOControl),
                        "value.text",
                        Visible.text(value));
            case CIDR -> refusal(value, Cidr::of);
            case PATTERN -> refusal(value, DomainPattern::of);
            case HOST ->
                when(
                        !HOST.matcher(value).matches() && Cidr.address(value).isEmpty(),
                        "value.host",
                        Visible.text(value),
                        parameter.example());
            case PORT ->
                when(
                        !PORT.matcher(value).matches() || Integer.parseInt(value) > LAST_PORT,
                        "value.port",
                        Visible.text(value));
            case CHOICE ->
                when(
                        !parameter.choices().contains(value),
                        "value.choice",
                        Visible.text(value),
                        String.join(", ", parameter.choices()));
        };
    }

    private static Optional<String> when(boolean wrong, String key, String... arguments) {
        return wrong ? Optional.of(WORDS.text(key, (Object[]) arguments)) : Optional.empty();
    }

    private static Optional<String> refusal(String value, Function<String, ?> read) {
        try {
            read.apply(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
