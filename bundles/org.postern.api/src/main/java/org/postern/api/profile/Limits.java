// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.postern.api.words.Words;

/**
 * How much a server takes, where it does not say so itself, or not in time.
 *
 * @param messagesPerMinute how many the outbox begins to send within a minute
 * @param recipients how many one transaction of the outbox has; the others follow at once in the next
 * @param octets how large a message may be
 * @param connections how many messages the outbox sends at the same time, each over a connection of its own; one if
 *     empty, and {@value #MOST_CONNECTIONS} at the most, which is what Postfix grants a destination. It begins with
 *     one, and adds another whenever a message has left, so a server that fails or refuses the login does so once
 */
public record Limits(
        OptionalInt messagesPerMinute, OptionalInt recipients, OptionalLong octets, OptionalInt connections) {

    /** More than servers like of one client. */
    public static final int MOST_CONNECTIONS = 20;

    /** None but the server's own. */
    public static final Limits NONE =
            new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty());

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public Limits {
        if (messagesPerMinute.orElse(1) < 1 || recipients.orElse(1) < 1 || octets.orElse(1) < 1) {
            throw new IllegalArgumentException(Words.text("limit"));
        }
        if (connections.orElse(1) < 1 || connections.orElse(1) > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(Words.text("connections", MOST_CONNECTIONS));
        }
    }
}
