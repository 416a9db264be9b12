// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;

/**
 * Whether a refusal is about the address we come from. Many servers ask more of an IPv6 address than of an IPv4 one, such as a
 * name in the DNS, and many list whole IPv6 networks.
 */
final class OurAddress {

    private static final Pattern WORDS = Pattern.compile("ipv6|block(ed)? ?list|black ?list|dnsbl|\\brbl\\b|spamhaus"
            + "|reverse.?dns|\\brdns\\b|\\bptr\\b|reverse hostname|reputation"
            + "|dynamic|residential|dial-?up|client host|(your|client) ip\\b|ip address");

    private OurAddress() {}

    static boolean refused(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && switch (refused.phase()) {
                    case GREETING, EHLO -> true;
                    case MAIL, RCPT, DATA, END_OF_DATA -> named(refused);
                    default -> false;
                };
    }

    private static boolean named(Outcome.Refused refused) {
        return WORDS.matcher(refused.reply().toString().toLowerCase(Locale.ROOT))
                .find();
    }

    /** Whether nobody could be asked at all. */
    static boolean unreached(Outcome outcome) {
        return outcome instanceof Outcome.Broken broken && broken.phase().compareTo(Phase.CONNECT) <= 0;
    }
}
