// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mechanism or modifier of an SPF record (RFC 7208 §4.6.1).
 *
 * @param name in lower case, such as {@code include}
 * @param value what follows the colon or equals sign; empty if nothing does
 * @param prefix of address mechanisms, as {@code /24//64}; empty if there is none
 */
record SpfTerm(char qualifier, String name, String value, String prefix) {

    private static final Pattern FORM =
            Pattern.compile("([-+?~])?([A-Za-z][A-Za-z0-9._-]*)(?:[:=]([^/]*+))?((?:/[0-9]{1,3})?(?://[0-9]{1,3})?)");
    private static final Pattern MODIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*=.*");

    /** Empty if it is none. */
    static Optional<SpfTerm> of(String text) {
        if (MODIFIER.matcher(text).matches()) {
            int equals = text.indexOf('=');
            return Optional.of(new SpfTerm(
                    '+', text.substring(0, equals).toLowerCase(Locale.ROOT) + "=", text.substring(equals + 1), ""));
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static SpfTerm of(Matcher matcher) {
        return new SpfTerm(
                matcher.group(1) == null ? '+' : matcher.group(1).charAt(0),
                matcher.group(2).toLowerCase(Locale.ROOT),
                matcher.group(3) == null ? "" : matcher.group(3),
                matcher.group(4));
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Whether evaluating it asks the DNS (RFC 7208 §4.6.4). */
    boolean asks() {
        return switch (name) {
            case "include", "a", "mx", "ptr", "exists", "redirect=" -> true;
            default -> false;
        };
    }

    /** Whether its name depends on the message or the address that hands it on (RFC 7208 §7). */
    boolean macro() {
        return value.indexOf('%') >= 0;
    }

    /** Whose name it uses, with the macros before it left out; empty if it uses none of its own. */
    Optional<String> domain() {
        String fixed = value.replaceAll("^.*[%{}]\\.?", "");
        return asks() && fixed.indexOf('.') > 0 ? Optional.of(fixed.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
