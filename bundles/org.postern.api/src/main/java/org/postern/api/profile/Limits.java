// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much a server takes, where it does not say so itself, or not in time.
 *
 * @param messagesPerMinute how many the outbox begins to send within a minute
 * @param recipients how many one transaction of the outbox has; the others follow at once in the next
 * @param octets how large a message may be
 */
public record Limits(OptionalInt messagesPerMinute, OptionalInt recipients, OptionalLong octets) {

    /** None but the server's own. */
    public static final Limits NONE = new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public Limits {
        if (messagesPerMinute.orElse(1) < 1 || recipients.orElse(1) < 1 || octets.orElse(1) < 1) {
            throw new IllegalArgumentException("A limit is a whole number above 0; leave it empty for none.");
        }
    }
}
