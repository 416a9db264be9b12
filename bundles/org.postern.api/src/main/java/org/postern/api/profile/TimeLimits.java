// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.words.Words;

/**
 * How long a server is waited for, where the usual (RFC 5321 §4.5.3.2) does not do.
 *
 * @param connect until one of its addresses answers
 * @param reply to a command, each of the two that begin something (STARTTLS with its handshake, and DATA) included
 * @param confirmation of a message handed over; a short one makes messages uncertain that a slow server took
 */
public record TimeLimits(Optional<Duration> connect, Optional<Duration> reply, Optional<Duration> confirmation) {

    /** Those of the standard. */
    public static final TimeLimits USUAL = new TimeLimits(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration MOST = Duration.ofHours(1);

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public TimeLimits {
        if (Stream.of(connect, reply, confirmation).flatMap(Optional::stream).anyMatch(TimeLimits::unfit)) {
            throw new IllegalArgumentException(Words.text("time"));
        }
    }

    private static boolean unfit(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(MOST) > 0;
    }
}
