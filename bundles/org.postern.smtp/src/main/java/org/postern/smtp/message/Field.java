// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A header field as it stands in the message, folds and all (RFC 5322 §2.2).
 *
 * @param text one char an octet, ended by CRLF, so that it can be written back as it came
 */
record Field(String name, String text) {

    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

    /** @throws IllegalArgumentException if it does not begin with a name and a colon */
    static Field of(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).stripTrailing();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(Words.text("no.field"));
        }
        return new Field(name, text);
    }

    boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** What stands behind the colon, unfolded. */
    String value() {
        String folded = text.substring(text.indexOf(':') + 1);
        byte[] octets = folded.getBytes(StandardCharsets.ISO_8859_1);
        return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "").strip();
    }
}
