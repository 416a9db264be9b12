// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.Visible;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.widget.Icon;

/**
 * A message that waits, as a person sees it.
 *
 * @param subject as it was written, shown only through {@link Visible}
 */
@NonNullByDefault({}) // the platform promises nothing
record Waiting(Entry entry, String subject) implements IAdaptable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    static List<Waiting> all(Outbox outbox, MessageReader reader) {
        return outbox.entries().stream()
                .map(entry -> new Waiting(entry, reader.subject(entry.message())))
                .toList();
    }

    /** For commands of other bundles. */
    @Override
    public <A> A getAdapter(Class<A> kind) {
        return kind.isInstance(entry) ? kind.cast(entry) : null;
    }

    /** Who has not got it yet. */
    static String recipients(Entry entry) {
        return entry.message().envelope().recipients().stream()
                .map(EmailAddress::toString)
                .map(Visible::text)
                .collect(Collectors.joining(", "));
    }

    String to() {
        return recipients(entry);
    }

    String visibleSubject() {
        return Visible.text(subject);
    }

    String since() {
        return TIME.format(entry.since());
    }

    String sentence() {
        return Visible.text(entry.waiting().sentence());
    }

    /** Whether it goes by itself, asks for a decision, or may have left. */
    Icon icon() {
        Reason reason = entry.waiting().reason();
        if (reason == Reason.UNCERTAIN) {
            return Icon.UNCERTAIN;
        }
        return reason.asks() ? Icon.FAILED : Icon.WAITING;
    }

    /** Everything there is to say about it. */
    Explanation explanation() {
        List<String> body = new ArrayList<>();
        body.add(NLS.bind(Messages.Letter_to, to()));
        body.add(NLS.bind(Messages.Letter_since, since()));
        if (entry.attempts() > 0) {
            body.add(
                    entry.attempts() == 1
                            ? Messages.Letter_attempt
                            : NLS.bind(Messages.Letter_attempts, entry.attempts()));
        }
        entry.lastFailure().ifPresent(failure -> {
            body.add(NLS.bind(Messages.Letter_failed, failure.happened()));
            failure.reply().ifPresent(reply -> body.add(NLS.bind(Messages.Letter_reply, reply)));
        });
        return Explanation.of(entry.waiting().sentence(), body);
    }
}
