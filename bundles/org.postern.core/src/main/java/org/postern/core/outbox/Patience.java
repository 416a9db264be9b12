// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.core.delivery.Course;

/** How long a server that failed is left in peace for a message. */
final class Patience {

    /** Never shorter, whatever changes: no storms. */
    static final Duration LEAST = Duration.ofSeconds(60);

    /** How long a message is tried at all. */
    static final Duration EXPIRY = Duration.ofDays(5);

    /** After that, a message that was not looked at meanwhile is not sent without asking. */
    static final Duration STALE = Duration.ofDays(2);

    /** How long a server may be busy until another is asked. */
    static final Duration BUSY = Duration.ofMinutes(30);

    private static final Duration GREYLIST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(1);
    private static final Duration MOST_NAMED = Duration.ofDays(1);
    private static final Pattern NAMED =
            Pattern.compile("(?:in|after|for|wait|within) (\\d{1,5}) ?(s|sec|second|m|min|minute|h|hour)s?\\b");

    private Patience() {}

    /**
     * Until when.
     *
     * @param attempts how often the message was tried, this time included
     * @param reply the server's words; it may name a time
     */
    static Instant until(Instant now, Course course, int attempts, Optional<String> reply) {
        return switch (course) {
            case SPLIT -> now;
            case CAPABILITY, SENDER, STOP -> now.plus(EXPIRY);
            case WAIT -> now.plus(longer(growing(GREYLIST, attempts), reply.flatMap(Patience::named)));
            case ROUTE, ACCOUNT, BUSY -> now.plus(growing(LEAST, attempts));
        };
    }

    /** The time a server named, {@code try again in 300 seconds}. */
    static Optional<Duration> named(String reply) {
        Matcher found = NAMED.matcher(reply.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(found.group(1));
        Duration named =
                switch (found.group(2).charAt(0)) {
                    case 's' -> Duration.ofSeconds(amount);
                    case 'm' -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                };
        return Optional.of(shorter(named, MOST_NAMED));
    }

    /** Doubles with each attempt after the first. */
    private static Duration growing(Duration first, int attempts) {
        return shorter(first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10)), MOST);
    }

    private static Duration longer(Duration one, Optional<Duration> other) {
        return other.filter(named -> named.compareTo(one) > 0).orElse(one);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
