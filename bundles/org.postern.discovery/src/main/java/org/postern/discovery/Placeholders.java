// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a configuration file leaves to the address. What was filled in is not looked at again. */
record Placeholders(Question question) {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(EMAILADDRESS|EMAILLOCALPART|EMAILDOMAIN)%");

    String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        return switch (name) {
            case "EMAILLOCALPART" -> question.address().localPart();
            case "EMAILDOMAIN" -> question.address().domain();
            default -> question.address().toString();
        };
    }
}
