// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.net.IDN;
import java.util.Locale;
import org.postern.api.mail.EmailAddress;

/** An address as it goes into a command or a header field: a domain beyond ASCII in its encoded form (RFC 5890). */
public final class WireAddress {

    /** Java's IDNA 2003 maps these to other letters, IDNA 2008 does not (RFC 5894 §7.2): it would be another domain. */
    private static final String DEVIATIONS = "\u00df\u03c2\u200c\u200d";

    private final EmailAddress address;

    public WireAddress(EmailAddress address) {
        this.address = address;
    }

    /** Whether only a server with SMTPUTF8 can carry it (RFC 6531). */
    public boolean utf8() {
        return !toString().chars().allMatch(c -> c < 0x80);
    }

    /** The encoded domain, or the domain as it is if it has no encoded form. */
    String domain() {
        String domain = address.domain();
        if (domain.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    @Override
    public String toString() {
        return address.localPart() + "@" + domain();
    }
}
