// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.Locale;
import java.util.stream.Stream;
import org.postern.api.settings.Fallback;

/** The setting {@code "fallback": "automatic" | "ask"}. */
final class FallbackJson {

    static final String NAME = "fallback";

    private FallbackJson() {}

    static Fallback read(Node node) {
        return Stream.of(Fallback.values())
                .filter(value -> write(value).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.complaint(Words.text("fallback")));
    }

    static String write(Fallback fallback) {
        return fallback.name().toLowerCase(Locale.ROOT);
    }
}
