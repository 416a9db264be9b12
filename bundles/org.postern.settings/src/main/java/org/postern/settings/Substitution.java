// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what the system knows of a user into the words of a policy, so that one file serves a whole image: {@code ${USER}}.
 * Only where a user name, a sender or a display name stands: neither a host nor a key nor a condition depends on the
 * environment.
 *
 * @param value of a name; empty where the system does not know it
 */
record Substitution(Function<String, Optional<String>> value) {

    /** Of a user's own file, whose words stand as they are. */
    static final Substitution NONE = new Substitution(name -> Optional.of("${" + name + "}"));

    private static final List<String> USERS = List.of("USER", "USERNAME", "LOGNAME");
    private static final List<String> ADDRESSES = List.of("MAIL", "EMAIL");
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]*)}");

    /** Programs without a login shell may have no such variable, but Java knows the user's name. */
    static Substitution of(Surroundings surroundings) {
        return new Substitution(name -> surroundings
                .environment()
                .apply(name)
                .filter(given -> !given.isBlank())
                .or(() -> USERS.contains(name) ? surroundings.property().apply("user.name") : Optional.empty()));
    }

    /** @throws Complaint if a name is none of these, or has no value here or one that cannot be used */
    String in(Node node) {
        return NAME.matcher(node.text()).replaceAll(found -> Matcher.quoteReplacement(value(found, node)));
    }

    private String value(MatchResult found, Node node) {
        String name = found.group(1);
        if (this != NONE && !USERS.contains(name) && !ADDRESSES.contains(name)) {
            throw node.complaint(
                    "“${" + name + "}” stands for nothing; there are USER, USERNAME, LOGNAME, MAIL and EMAIL.");
        }
        String value = this.value
                .apply(name)
                .orElseThrow(() -> node.complaint("This user's environment has no " + name + "."));
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw node.complaint("What " + name + " stands for here has a control character.");
        }
        return value;
    }
}
