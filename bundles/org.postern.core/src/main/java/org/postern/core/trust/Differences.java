// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.network.Fingerprint;
import org.postern.core.Words;

/**
 * What of a network is not as it was when a person trusted it. A name that is not seen at this moment is no difference; the
 * gateway's link-layer address must be seen. Addresses are a detail.
 */
record Differences(Fingerprint trusted, Fingerprint now) {

    private static final Words WORDS = new Words(Differences.class);

    boolean none() {
        return trusted.same(now) && keys().findAny().isEmpty();
    }

    /** Half a sentence that can follow a colon. */
    String text() {
        String known = keys().map(WORDS::text).collect(Collectors.joining(WORDS.text("evidence.and")));
        return known.isEmpty() ? WORDS.text("differs.unseen") : known;
    }

    private Stream<String> keys() {
        return Stream.of(
                        key("differs.medium", Optional.of(trusted.medium()), Optional.of(now.medium())),
                        key("differs.mac", trusted.gatewayMac(), now.gatewayMac()),
                        key("differs.ssid", trusted.ssid(), now.ssid()),
                        key("differs.security", trusted.security(), now.security()),
                        key("differs.domain", trusted.domain(), now.domain()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> key(String key, Optional<String> before, Optional<String> after) {
        return before.isPresent() && after.isPresent() && !before.equals(after) ? Optional.of(key) : Optional.empty();
    }
}
