// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.util.List;
import java.util.Locale;

/** Host names against patterns: a name, or {@code *.corp.example} for all that end so. */
final class Names {

    private Names() {}

    static boolean fit(List<String> patterns, String name) {
        String seen = normal(name);
        return patterns.stream().map(Names::normal).anyMatch(pattern -> fits(pattern, seen));
    }

    private static boolean fits(String pattern, String name) {
        return pattern.startsWith("*.")
                ? name.length() > pattern.length() - 1 && name.endsWith(pattern.substring(1))
                : name.equals(pattern);
    }

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
