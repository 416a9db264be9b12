// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Reads constants by the names they have in files: {@code tls-handshake} for {@code TLS_HANDSHAKE}. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        return text -> {
            for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
                if (of(constant).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("“" + text + "” is not known here");
        };
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
