// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;

/**
 * Puts what the system knows of a user into the words of a policy, so that one file serves a whole image:
 * {@code ${USER}}. Only where a user name, a sender or a display name stands: neither a host nor a key nor a condition
 * depends on the environment.
 *
 * @param value of a name; empty where the system does not know it
 * @param names those there are
 */
record Substitution(Function<String, Optional<String>> value, List<String> names) {

    /** Of a user's own file, whose words stand as they are. */
    static final Substitution NONE = new Substitution(name -> Optional.of("${" + name + "}"), List.of());

    private static final List<String> USERS = List.of("USER", "USERNAME", "LOGNAME");
    private static final List<String> NAMES = List.of("USER", "USERNAME", "LOGNAME", "MAIL", "EMAIL");
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]*)}");

    /** Programs without a login shell may have no such variable, but Java knows the user's name. */
    static Substitution of(Surroundings surroundings) {
        return new Substitution(
                name -> surroundings
                        .environment()
                        .apply(name)
                        .filter(given -> !given.isBlank())
                        .or(() -> USERS.contains(name) ? surroundings.property().apply("user.name") : Optional.empty()),
                NAMES);
    }

    /** With these names besides. */
    Substitution with(List<String> more) {
        List<String> all =
                Stream.concat(names.stream(), more.stream()).distinct().toList();
        return this == NONE ? this : new Substitution(value, all);
    }

    /** @throws Complaint if a name is none of these, or has no value here or one that cannot be used */
    String in(Node node) {
        return NAME.matcher(node.text()).replaceAll(found -> Matcher.quoteReplacement(value(found, node)));
    }

    private String value(MatchResult found, Node node) {
        String name = found.group(1);
        if (this != NONE && !names.contains(name)) {
            throw node.complaint(Words.text(
                    "no.name",
                    "${" + Visible.text(name) + "}",
                    String.join(", ", names.subList(0, names.size() - 1)),
                    names.get(names.size() - 1)));
        }
        String value = this.value.apply(name).orElseThrow(() -> node.complaint(Words.text("name.unset", name)));
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw node.complaint(Words.text("name.control", name));
        }
        return value;
    }
}
