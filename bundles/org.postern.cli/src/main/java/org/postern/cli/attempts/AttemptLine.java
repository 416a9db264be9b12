// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.attempts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;
import org.postern.cli.send.OutcomeFacts;

/** An attempt in few words, for programs and for people. */
record AttemptLine(Delivery delivery) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    Map<String, @Nullable Object> fields() {
        Attempt attempt = attempt();
        return new Fields()
                .with("id", attempt.id())
                .with("started", attempt.started().toString())
                .with("from", delivery.message().author().toString())
                .with("to", recipients())
                .with("messageId", delivery.message().messageId())
                .with("profile", attempt.profile().id())
                .with("outcome", new OutcomeFacts(attempt.outcome()).name())
                .with(
                        "cause",
                        delivery.diagnosis().map(diagnosis -> diagnosis.cause().id()))
                .with("happened", delivery.diagnosis().map(Diagnosis::happened))
                .with("entry", delivery.entry())
                .map();
    }

    void print(Console console, Messages messages) {
        Attempt attempt = attempt();
        String outcome = messages.text("outcome." + new OutcomeFacts(attempt.outcome()).name());
        console.line(console.strong(attempt.id()) + "  " + TIME.format(attempt.started()) + "  "
                + (delivery.accepted() ? console.good(outcome) : console.bad(outcome)));
        console.paragraph(
                "  ",
                Visible.text(messages.text(
                        "people",
                        delivery.message().author(),
                        String.join(", ", recipients()),
                        attempt.profile().name())));
        delivery.diagnosis().ifPresent(diagnosis -> console.paragraph("  ", Visible.text(diagnosis.happened())));
    }

    private Attempt attempt() {
        return delivery.attempt().orElseThrow();
    }

    private List<String> recipients() {
        return delivery.message().envelope().recipients().stream()
                .map(EmailAddress::toString)
                .toList();
    }
}
