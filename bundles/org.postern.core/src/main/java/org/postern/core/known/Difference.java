// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.core.Words;

/** Fingerprints in words. What a network says of itself is hostile, and shown harmless and short. */
final class Difference {

    private static final Words WORDS = new Words(Difference.class);

    private static final int LONGEST = 48;

    private Difference() {}

    /** What is not as it was, a half sentence. */
    static String between(Fingerprint known, Fingerprint seen) {
        return Stream.of(
                        one("mac", known.gatewayMac(), seen.gatewayMac()),
                        one("medium", Optional.of(known.medium()), Optional.of(seen.medium())),
                        one("security", known.security(), seen.security()),
                        one("prefix", known.prefix(), seen.prefix()),
                        one("domain", known.domain(), seen.domain()),
                        one("ssid", known.ssid(), seen.ssid()))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> earlier + WORDS.text("difference.and") + later)
                .orElseGet(() -> WORDS.text("difference.none"));
    }

    /** What to call a network that nobody has named. */
    static String name(Fingerprint seen) {
        return Stream.of(seen.ssid(), seen.domain(), seen.prefix().map(prefix -> WORDS.text("name.prefix", prefix)))
                .flatMap(Optional::stream)
                .map(Difference::shown)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> WORDS.text("name.medium", shown(seen.medium())));
    }

    private static Optional<String> one(String key, Optional<String> known, Optional<String> seen) {
        if (known.equals(seen)) {
            return Optional.empty();
        }
        String before = known.map(Difference::shown).orElseGet(() -> WORDS.text("difference.nothing"));
        return Optional.of(seen.map(now -> WORDS.text("difference." + key, shown(now), before))
                .orElseGet(() -> WORDS.text("difference." + key + ".gone", before)));
    }

    private static String shown(String hostile) {
        String visible = Visible.text(hostile).strip();
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST - 1) + "…";
    }
}
