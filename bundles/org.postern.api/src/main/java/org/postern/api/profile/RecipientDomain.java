// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.Locale;
import org.postern.api.mail.EmailAddress;
import org.postern.api.words.Words;

/** Recipients that a server serves: those at one domain, or at any below it, written {@code *.corp.example}. */
public record RecipientDomain(String text) {

    private static final String BELOW = "*.";

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public RecipientDomain {
        text = text.strip().toLowerCase(Locale.ROOT);
        String domain = text.startsWith(BELOW) ? text.substring(BELOW.length()) : text;
        if (domain.isEmpty() || domain.indexOf('@') >= 0 || domain.indexOf('*') >= 0) {
            throw new IllegalArgumentException(Words.text("recipients", text));
        }
        text = text.startsWith(BELOW) ? BELOW + domainOf(domain) : domainOf(domain);
    }

    private static String domainOf(String domain) {
        return EmailAddress.of("anyone@" + domain).domain();
    }

    /** Whether the recipient is among them. */
    public boolean matches(EmailAddress recipient) {
        return text.startsWith(BELOW)
                ? recipient.domain().endsWith(text.substring(1))
                : recipient.domain().equals(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
