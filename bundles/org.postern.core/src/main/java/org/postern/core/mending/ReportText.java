// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.api.send.Step;

/** What an administrator should know of a delivery, as text to hand on. Holds no secret and nothing of the message's text. */
final class ReportText {

    private ReportText() {}

    static String of(Delivery delivery) {
        return Stream.of(
                        delivery.diagnosis().stream().flatMap(ReportText::words),
                        delivery.selection().reason().lines(),
                        delivery.attempt().stream().flatMap(ReportText::facts),
                        delivery.attempt().stream()
                                .flatMap(attempt -> attempt.steps().stream().flatMap(ReportText::lines)))
                .flatMap(part -> part)
                .map(Visible::text)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Diagnosis diagnosis) {
        return Stream.of(diagnosis.happened(), diagnosis.why(), diagnosis.forAdministrator());
    }

    private static Stream<String> facts(Attempt attempt) {
        return Stream.of(attempt.started() + " " + attempt.profile().server()
                + attempt.remoteAddress().map(address -> " [" + address + "]").orElse("")
                + attempt.tls().map(tls -> " " + tls).orElse(""));
    }

    private static Stream<String> lines(Step step) {
        List<String> said = Optional.of(step.said()).filter(s -> !s.isBlank()).map(s -> "C: " + s).stream()
                .toList();
        List<String> answered =
                step.reply().map(reply -> "S: " + reply).stream().toList();
        List<String> trouble =
                step.trouble().map(words -> "!  " + words).stream().toList();
        return Stream.of(said, answered, trouble).flatMap(List::stream);
    }
}
