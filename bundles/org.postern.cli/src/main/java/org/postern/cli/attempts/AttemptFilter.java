// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.attempts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.send.Attempt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which attempts are listed. */
@Command
final class AttemptFilter {

    @Option(names = "--failed", descriptionKey = "attempts.failed")
    boolean failed;

    @Option(names = "--profile", paramLabel = "PROFILE", descriptionKey = "attempts.profile")
    Optional<String> profile = Optional.empty();

    @Option(names = "--to", paramLabel = "TEXT", descriptionKey = "attempts.to")
    Optional<String> recipient = Optional.empty();

    @Option(names = "--cause", paramLabel = "CAUSE", descriptionKey = "attempts.cause")
    Optional<String> cause = Optional.empty();

    @Option(names = "--since", paramLabel = "TIME", descriptionKey = "attempts.since")
    Optional<Instant> since = Optional.empty();

    @Option(names = "--most", paramLabel = "N", descriptionKey = "attempts.most", defaultValue = "20")
    int most = 20;

    boolean wants(Delivery delivery) {
        Attempt attempt = delivery.attempt().orElseThrow();
        return (!failed || !delivery.accepted())
                && (profile.isEmpty() || profile.get().equals(attempt.profile().id()))
                && (recipient.isEmpty() || goesTo(delivery, recipient.get()))
                && (cause.isEmpty()
                        || delivery.diagnosis()
                                .filter(diagnosis -> diagnosis.cause().id().equals(cause.get()))
                                .isPresent())
                && (since.isEmpty() || !attempt.started().isBefore(since.get()));
    }

    private static boolean goesTo(Delivery delivery, String part) {
        return delivery.message().envelope().recipients().stream()
                .anyMatch(recipient ->
                        recipient.toString().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }
}
