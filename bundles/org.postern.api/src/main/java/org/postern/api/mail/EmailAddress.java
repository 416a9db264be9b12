// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.util.Locale;
import org.postern.api.words.Words;

/**
 * A mailbox as it stands in a reverse or forward path (RFC 5321 §4.1.2), without display name. An instance cannot
 * carry a control character, a space or an angle bracket, so it is safe inside an SMTP command. Domains compare
 * without regard to case, local parts with it.
 */
public record EmailAddress(String localPart, String domain) {

    private static final int MOST_LOCAL_OCTETS = 64;
    private static final int MOST_OCTETS = 254;

    /** @throws IllegalArgumentException with one sentence that quotes the address, if it is none */
    public EmailAddress {
        domain = domain.toLowerCase(Locale.ROOT);
        String whole = localPart + "@" + domain;
        if (localPart.isEmpty()
                || domain.isEmpty()
                || domain.indexOf('@') >= 0
                || !whole.chars().allMatch(EmailAddress::permitted)) {
            throw new IllegalArgumentException(Words.text("address", Visible.text(whole)));
        }
        if (localPart.length() > MOST_LOCAL_OCTETS || whole.length() > MOST_OCTETS) {
            throw new IllegalArgumentException(Words.text("address.long", Visible.text(whole)));
        }
    }

    /** Reads {@code local@domain}; the last {@code @} divides. */
    public static EmailAddress of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(Words.text("address.at", Visible.text(text)));
        }
        return new EmailAddress(text.substring(0, at), text.substring(at + 1));
    }

    private static boolean permitted(int c) {
        return c > ' ' && c != 0x7f && (c < 0x80 || c > 0x9f) && "<>,;:\"\\()[]".indexOf(c) < 0;
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}
