// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.EmailAddress;

/**
 * What follows {@code MAIL} and {@code RCPT}: a path and parameters (RFC 5321 §4.1.2).
 *
 * @param parameters by their keywords in capitals; empty ones have no value
 */
record PathArgument(String path, Map<String, String> parameters) {

    private static final int LAST_ASCII = 0x7f;

    /**
     * Reads it.
     *
     * @param known the parameters that may be there
     */
    static PathArgument of(String prefix, String argument, Set<String> known) throws Refusal {
        if (!argument.regionMatches(true, 0, prefix, 0, prefix.length())) {
            throw new Refusal(501, "5.5.2", Words.text("path.missing", prefix));
        }
        String text = argument.substring(prefix.length()).strip();
        int end = text.startsWith("<") ? text.indexOf('>') + 1 : (text + " ").indexOf(' ');
        if (end == 0) {
            throw new Refusal(501, "5.5.2", Words.text("path.missing", prefix));
        }
        String path = text.startsWith("<") ? text.substring(1, end - 1) : text.substring(0, end);
        return new PathArgument(path, parameters(text.substring(end).strip(), known));
    }

    private static Map<String, String> parameters(String text, Set<String> known) throws Refusal {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(" +"))) {
            int equals = (parameter + "=").indexOf('=');
            String keyword = parameter.substring(0, equals).toUpperCase(Locale.ROOT);
            if (!known.contains(keyword)) {
                throw new Refusal(555, "5.5.4", Words.text("parameter.unknown", keyword));
            }
            if (parameters.put(keyword, parameter.substring(Math.min(equals + 1, parameter.length()))) != null) {
                throw new Refusal(501, "5.5.4", Words.text("parameter.twice", keyword));
            }
        }
        return parameters;
    }

    Optional<String> parameter(String keyword) {
        return Optional.ofNullable(parameters.get(keyword));
    }

    /** @throws Refusal if the parameter is there and its value has another form */
    void check(String keyword, String form) throws Refusal {
        if (parameter(keyword).filter(value -> !value.matches("(?i)" + form)).isPresent()) {
            throw new Refusal(501, "5.5.4", Words.text("parameter.broken", keyword));
        }
    }

    /** @param utf8 whether it may have characters beyond ASCII (RFC 6531 §3.3) */
    EmailAddress address(boolean utf8) throws Refusal {
        boolean ascii = path.chars().allMatch(c -> c <= LAST_ASCII);
        if (!ascii && (!utf8 || path.indexOf('\ufffd') >= 0)) {
            throw new Refusal(553, "5.6.7", Words.text("path.utf8"));
        }
        try {
            return EmailAddress.of(path);
        } catch (IllegalArgumentException e) {
            throw new Refusal(553, "5.1.3", String.valueOf(e.getMessage()));
        }
    }
}
