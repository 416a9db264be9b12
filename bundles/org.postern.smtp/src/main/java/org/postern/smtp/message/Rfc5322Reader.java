// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private static final byte[] EMPTY_LINE = {'\r', '\n'};
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
    public OutgoingMessage read(byte[] octets, Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        if (octets.length > MOST_OCTETS) {
            throw new IllegalArgumentException("The message is larger than 50 MiB.");
        }
        byte[] text = new CanonicalLines(octets).octets();
        int end = endOfHeader(text);
        Header given = Header.of(new String(text, 0, end, StandardCharsets.ISO_8859_1));
        Mailboxes mailboxes = new Mailboxes(given);
        EmailAddress author = author(mailboxes);
        Envelope envelope = new Envelope(
                Optional.of(reversePath.orElse(author)), recipients.isEmpty() ? addressees(mailboxes) : recipients);
        Header header = given.without(BLIND)
                .withMissing("Date", DATE.format(ZonedDateTime.now(clock)))
                .withMissing("Message-ID", MessageId.unique(author));
        String messageId = MessageId.in(header.value("Message-ID").orElseThrow());
        return new OutgoingMessage(author, envelope, messageId, Content.of(whole(header.octets(), text, end)));
    }

    /** Where the first empty line begins, or the text ends. */
    private static int endOfHeader(byte[] text) {
        boolean lineBegins = true;
        for (int i = 0; i < text.length; i++) {
            if (lineBegins && text[i] == '\r') {
                return i;
            }
            lineBegins = text[i] == '\n';
        }
        return text.length;
    }

    private static EmailAddress author(Mailboxes mailboxes) {
        List<EmailAddress> from = mailboxes.in("From");
        if (from.isEmpty()) {
            throw new IllegalArgumentException("The message does not say who wrote it: it has no From.");
        }
        return from.size() == 1
                ? from.get(0)
                : mailboxes.in("Sender").stream().findFirst().orElse(from.get(0));
    }

    private static List<EmailAddress> addressees(Mailboxes mailboxes) {
        return Stream.of("To", "Cc", "Bcc")
                .flatMap(field -> mailboxes.in(field).stream())
                .toList();
    }

    /** The header, and the text from the empty line on. */
    private static byte[] whole(byte[] header, byte[] text, int endOfHeader) {
        byte[] missing = endOfHeader == text.length ? EMPTY_LINE : new byte[0];
        return ByteBuffer.allocate(header.length + text.length - endOfHeader + missing.length)
                .put(header)
                .put(text, endOfHeader, text.length - endOfHeader)
                .put(missing)
                .array();
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
