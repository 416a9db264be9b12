// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import org.postern.api.mail.Visible;
import org.postern.api.send.Encounter;

/**
 * How a server introduces itself: the names in its greeting and in its answer to EHLO (RFC 5321 §4.2, §4.1.1.1). What follows
 * them changes with the time of day and with each update.
 */
final class Identity {

    private static final int LONGEST = 255;

    private Identity() {}

    static String of(Encounter server) {
        String greeting = name(server.greeting());
        String hello = name(server.hello());
        return greeting.equals(hello) ? greeting : greeting + " (" + hello + ")";
    }

    private static String name(String line) {
        String first = Visible.text(line.strip().split("\\s", 2)[0]);
        return first.substring(0, Math.min(first.length(), LONGEST));
    }
}
