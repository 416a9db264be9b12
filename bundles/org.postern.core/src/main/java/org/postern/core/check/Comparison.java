// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.api.check.PortFinding;
import org.postern.api.mail.Visible;
import org.postern.core.Words;

/**
 * What one port shows here, against what it showed from other networks.
 *
 * @param elsewhere of this port, from other networks
 */
record Comparison(PortFinding here, List<Seen> elsewhere) {

    private static final Words WORDS = new Words(Comparison.class);

    Optional<String> sentence() {
        Optional<Seen> answered =
                latest(elsewhere.stream().filter(Seen::answers).toList());
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        if (!here.answers()) {
            return Optional.of(told("closed", answered.get()));
        }
        return here.tls().isPresent() || here.startTls() ? otherKey() : withoutTls(answered.get());
    }

    /** Taken away on the way, or never there. */
    private Optional<String> withoutTls(Seen answered) {
        Optional<Seen> protectedThere =
                latest(elsewhere.stream().filter(Seen::tls).toList());
        return Optional.of(protectedThere.map(seen -> told("stripped", seen)).orElseGet(() -> told("never", answered)));
    }

    private Optional<String> otherKey() {
        return here.tls()
                .map(tls -> tls.certificate())
                .filter(certificate -> !certificate.accepted())
                .flatMap(certificate -> latest(elsewhere.stream()
                        .filter(seen -> !seen.pin().isEmpty() && !seen.pin().equals(certificate.pin()))
                        .toList()))
                .map(seen -> told("other.key", seen));
    }

    private String told(String key, Seen seen) {
        String name = seen.name().isBlank() ? WORDS.text("another.network") : "“" + Visible.text(seen.name()) + "”";
        return WORDS.text(key, String.valueOf(here.port()), name, seen.at());
    }

    private static Optional<Seen> latest(List<Seen> all) {
        return all.stream().max(Comparator.comparing(Seen::at));
    }
}
