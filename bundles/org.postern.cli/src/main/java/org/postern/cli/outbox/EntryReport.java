// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.outbox.Entry;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** A message of the outbox, for programs and for people. */
public record EntryReport(Entry entry) {

    private static final Messages MESSAGES = Messages.beside(EntryReport.class);

    /** What a program reads. */
    public Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("id", entry.id())
                .with("since", entry.since().toString())
                .with("from", entry.message().author().toString())
                .with(
                        "to",
                        entry.message().envelope().recipients().stream()
                                .map(EmailAddress::toString)
                                .toList())
                .with("messageId", entry.message().messageId())
                .with("octets", entry.message().content().size())
                .with("reason", entry.waiting().reason().id())
                .with("until", entry.waiting().until().map(Instant::toString))
                .with("sentence", entry.waiting().sentence())
                .with("attempts", entry.attempts())
                .with("lastFailure", entry.lastFailure().map(EntryReport::fields))
                .map();
    }

    /** Who to whom, why it waits, and what happened to it last. */
    public void print(Console console) {
        console.line(console.strong(entry.id()) + "  " + Visible.text(people()));
        console.paragraph("  ", Visible.text(entry.waiting().sentence()));
        entry.lastFailure()
                .ifPresent(
                        failure -> console.paragraph("  ", MESSAGES.text("failed", Visible.text(failure.happened()))));
    }

    /** Everything that is known of it. */
    public void printAll(Console console) {
        print(console);
        console.line("  " + MESSAGES.text("since", seconds(entry.since()), entry.attempts()));
        console.line("  "
                + MESSAGES.text(
                        "size",
                        entry.message().content().size(),
                        entry.message().messageId()));
        entry.lastFailure().ifPresent(failure -> {
            console.line("  "
                    + MESSAGES.text(
                            "failed.where", failure.profileId(), failure.cause().id(), seconds(failure.at())));
            failure.reply().ifPresent(reply -> console.paragraph("  ", console.faint(Visible.text(reply))));
        });
    }

    private String people() {
        String recipients = entry.message().envelope().recipients().stream()
                .map(EmailAddress::toString)
                .collect(Collectors.joining(", "));
        return entry.message().author() + " → " + recipients;
    }

    private static Instant seconds(Instant exact) {
        return exact.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Map<String, @Nullable Object> fields(Entry.Failure failure) {
        return new Fields()
                .with("at", failure.at().toString())
                .with("profile", failure.profileId())
                .with("cause", failure.cause().id())
                .with("happened", failure.happened())
                .with("reply", failure.reply())
                .map();
    }
}
