// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.Locale;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;

/**
 * Which deliveries are listed.
 *
 * @param text a part of an address, of a server's name or of what happened
 */
record Wanted(String text, boolean onlyFailed) {

    static final Wanted ALL = new Wanted("", false);

    boolean includes(Delivery delivery) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return (!onlyFailed || !delivery.accepted())
                && words(delivery)
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(part));
    }

    private static Stream<String> words(Delivery delivery) {
        return Stream.of(
                        delivery.message().envelope().recipients().stream().map(EmailAddress::toString),
                        Stream.of(delivery.message().author().toString()),
                        delivery.attempt().map(attempt -> attempt.profile().name()).stream(),
                        delivery.diagnosis().map(Diagnosis::happened).stream())
                .flatMap(words -> words);
    }
}
