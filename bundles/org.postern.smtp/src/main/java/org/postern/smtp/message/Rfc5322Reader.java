// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/** Works on octets and never renders a message anew, so that signatures stay valid. */
@Component
public final class Rfc5322Reader implements MessageReader {

    private static final int MOST_OCTETS = 50 * 1024 * 1024;
    private static final Set<String> BLIND = Set.of("Bcc", "Resent-Bcc");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Clock clock;

    @Activate
    public Rfc5322Reader() {
        this(Clock.systemDefaultZone());
    }

    Rfc5322Reader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OutgoingMessage read(Content text, Optional<EmailAddress> reversePath, List<EmailAddress> recipients)
            throws IOException {
        if (text.size() > MOST_OCTETS) {
            throw new IllegalArgumentException(Words.text("large"));
        }
        Extent extent = Extent.of(text);
        Header given = Header.of(extent.header());
        Mailboxes mailboxes = new Mailboxes(given);
        EmailAddress author = author(mailboxes);
        Envelope envelope = new Envelope(
                Optional.of(reversePath.orElse(author)), recipients.isEmpty() ? addressees(given) : recipients);
        Header header = given.without(BLIND)
                .withMissing("Date", DATE.format(ZonedDateTime.now(clock)))
                .withMissing("Message-ID", MessageId.unique(author));
        String messageId = MessageId.in(header.value("Message-ID").orElseThrow());
        return new OutgoingMessage(author, envelope, messageId, extent.under(header));
    }

    private static EmailAddress author(Mailboxes mailboxes) {
        List<EmailAddress> from = mailboxes.in("From");
        if (from.isEmpty()) {
            throw new IllegalArgumentException(Words.text("no.from"));
        }
        return from.size() == 1
                ? from.get(0)
                : mailboxes.in("Sender").stream().findFirst().orElse(from.get(0));
    }

    /** Of a message that is sent on, those to whom it is sent on this time, and no others. */
    private static List<EmailAddress> addressees(Header header) {
        return Resending.last(header)
                .map(block -> addressees(block, "Resent-"))
                .orElseGet(() -> addressees(header, ""));
    }

    private static List<EmailAddress> addressees(Header header, String prefix) {
        Mailboxes mailboxes = new Mailboxes(header);
        return Stream.of("To", "Cc", "Bcc")
                .flatMap(field -> mailboxes.in(prefix + field).stream())
                .toList();
    }

    @Override
    public OutgoingMessage compose(Draft draft) {
        return read(new Letter(draft).octets(), Optional.empty(), draft.to());
    }

    @Override
    public String subject(OutgoingMessage message) {
        try {
            return new Kept(message.content()).subject();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public Optional<Draft> draft(OutgoingMessage message) {
        Kept kept = new Kept(message.content());
        try {
            String subject = kept.subject();
            return kept.text()
                    .map(text -> new Draft(message.author(), message.envelope().recipients(), subject, text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
