// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Breakage;

/** The conditions of rules apart from text: for each name, how a value is read and what it asks of the facts. */
final class FactConditions {

    static final Map<String, Function<String, Predicate<Facts>>> BY_NAME = Map.of(
            "phase", FactConditions::phase,
            "code", FactConditions::code,
            "enhanced", FactConditions::enhanced,
            "breakage",
                    text -> is(
                            Names.of(Breakage.class).apply(text),
                            facts -> facts.symptom().breakage()),
            "port", text -> is(port(text), Facts::port),
            "security", text -> is(Names.of(ConnectionSecurity.class).apply(text), Facts::security),
            "loggedIn", text -> is(truth(text), Facts::loggedIn),
            "capability", text -> facts -> facts.capabilities().contains(text),
            "provider",
                    text -> facts -> facts.provider().filter(p -> p.named(text)).isPresent());

    private FactConditions() {}

    private static <T> Predicate<Facts> is(T wanted, Function<Facts, Optional<T>> fact) {
        return facts -> fact.apply(facts).filter(wanted::equals).isPresent();
    }

    private static Predicate<Facts> phase(String text) {
        return text.equals("unknown")
                ? facts -> facts.stage().isEmpty()
                : is(Names.of(Stage.class).apply(text), Facts::stage);
    }

    private static Predicate<Facts> code(String text) {
        if (text.equals("client")) {
            return is(0, Facts::code);
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

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("“" + text + "” is not a port");
        }
        return Integer.parseInt(text);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("this must be true or false");
        }
        return Boolean.parseBoolean(text);
    }
}
