// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.postern.api.profile.TimeLimits;
import org.postern.api.send.Phase;

/**
 * How long an exchange may take.
 *
 * @param replies by phase, up to the reply that ends it
 * @param command for phases without an entry of their own
 * @param block for each block of the message
 * @param absence how long this computer may be without the address that a connection leads from; a computer that sleeps
 *     a little or changes its access point gets it back
 */
record Timeouts(Map<Phase, Duration> replies, Duration command, Duration block, Duration absence) {

    /** Those of RFC 5321 §4.5.3.2 where it names one. The last reply has long, since to give up there leaves doubt. */
    static final Timeouts RFC_5321 = new Timeouts(
            Map.of(
                    Phase.RESOLVE, Duration.ofSeconds(30),
                    Phase.CONNECT, Duration.ofSeconds(30),
                    Phase.TLS, Duration.ofMinutes(1),
                    Phase.DATA, Duration.ofMinutes(2),
                    Phase.END_OF_DATA, Duration.ofMinutes(10),
                    Phase.QUIT, Duration.ofSeconds(5)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(3),
            Duration.ofMinutes(1));

    Timeouts {
        replies = Map.copyOf(replies);
    }

    /** For the reply that ends this phase. */
    Duration in(Phase phase) {
        return replies.getOrDefault(phase, command);
    }

    /** The same, but for one phase. */
    Timeouts with(Phase phase, Duration time) {
        Map<Phase, Duration> changed = new EnumMap<>(Phase.class);
        changed.putAll(replies);
        changed.put(phase, time);
        return new Timeouts(changed, command, block, absence);
    }

    /** The same, but for what a profile has of its own. */
    Timeouts with(TimeLimits own) {
        Map<Phase, Duration> changed = new EnumMap<>(Phase.class);
        changed.putAll(replies);
        own.connect().ifPresent(time -> changed.put(Phase.CONNECT, time));
        own.reply().ifPresent(time -> {
            changed.put(Phase.TLS, time);
            changed.put(Phase.DATA, time);
        });
        own.confirmation().ifPresent(time -> changed.put(Phase.END_OF_DATA, time));
        return new Timeouts(changed, own.reply().orElse(command), block, absence);
    }
}
