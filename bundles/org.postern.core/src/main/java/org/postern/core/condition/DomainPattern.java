// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Locale;
import java.util.regex.Pattern;
import org.postern.api.mail.Visible;

/** A domain, or all that end in one: {@code *.corp.example} holds for {@code a.corp.example}, not for {@code corp.example}. */
record DomainPattern(String domain, boolean below) {

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})(?:\\.[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,62})*");
    private static final int LONGEST = 253;

    /** @throws IllegalArgumentException with one sentence */
    static DomainPattern of(String text) {
        boolean below = text.startsWith("*.");
        String domain = normal(below ? text.substring(2) : text);
        if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "“" + Visible.text(text) + "” is not a domain or pattern, such as corp.example or *.corp.example.");
        }
        return new DomainPattern(domain, below);
    }

    /** Lower case, without the root's dot. */
    static String normal(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** @param observed as {@link #normal} gives it */
    boolean matches(String observed) {
        return below
                ? observed.length() > domain.length() + 1
                        && observed.endsWith(domain)
                        && observed.charAt(observed.length() - domain.length() - 1) == '.'
                : observed.equals(domain);
    }
}
