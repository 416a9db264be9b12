// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.Locale;
import org.postern.api.mail.EmailAddress;

/** Which authors a profile carries: one address, or every address of a domain written {@code *@example.org}. */
public record SenderPattern(String text) {

    private static final String ANYONE_AT = "*@";

    /** @throws IllegalArgumentException if it is neither an address nor {@code *@domain} */
    public SenderPattern {
        text = text.strip();
        if (text.startsWith(ANYONE_AT)) {
            text = text.toLowerCase(Locale.ROOT);
        }
        EmailAddress.of(text.startsWith(ANYONE_AT) ? "anyone" + text.substring(1) : text);
    }

    /** Whether mail from this author may leave through the profile. */
    public boolean matches(EmailAddress author) {
        return text.startsWith(ANYONE_AT) ? author.domain().equals(text.substring(ANYONE_AT.length())) : names(author);
    }

    /** Whether it lists this very address, and not merely its domain. */
    public boolean names(EmailAddress author) {
        return author.toString().equalsIgnoreCase(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
