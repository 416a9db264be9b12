// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.launch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries the arguments of {@code postern} past the Equinox launcher, which obeys or eats some of them, in one system
 * property: each in Base64, each followed by a comma, so that an empty argument is kept too.
 */
public final class Arguments {
    /** The system property that holds them. */
    public static final String PROPERTY = "org.postern.arguments";

    private static final String END = ",";

    private Arguments() {}

    public static String encode(List<String> arguments) {
        return arguments.stream()
                .map(argument -> Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8)) + END)
                .collect(Collectors.joining());
    }

    public static List<String> decode(String property) {
        if (property.isEmpty()) {
            return List.of();
        }
        return Stream.of(property.substring(0, property.length() - END.length()).split(END, -1))
                .map(argument -> new String(Base64.getDecoder().decode(argument), StandardCharsets.UTF_8))
                .toList();
    }
}
