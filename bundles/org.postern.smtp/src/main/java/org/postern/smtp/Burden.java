// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.profile.Limits;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.smtp.message.Octets;
import org.postern.smtp.message.SevenBitCopy;
import org.postern.smtp.message.WireAddress;

/** A message in the form this server can carry, with what MAIL has to declare about it. */
final class Burden {

    private static final Pattern SIZE = Pattern.compile("SIZE ([1-9]\\d{0,17})");

    private final SmtpConnection connection;
    private final boolean utf8;
    private final boolean eightBit;
    private final DeliveryReports reports;
    private final Content text;

    /** @throws MessagingException if the server cannot carry it in any form */
    Burden(SmtpConnection connection, OutgoingMessage message, Limits limits) throws MessagingException {
        this.connection = connection;
        Octets beyondAscii = LocalText.reading(() -> Octets.beyondAscii(message.content()));
        utf8 = beyondAscii.inHeader() || beyondAscii(message.envelope());
        if (utf8 && !connection.supportsExtension("SMTPUTF8")) {
            throw refused(Breakage.UTF8_UNSUPPORTED, Words.text("utf8"));
        }
        reports = connection.supportsExtension("DSN") ? message.envelope().reports() : DeliveryReports.USUAL;
        eightBit = beyondAscii.any() && connection.supportsExtension("8BITMIME");
        text = eightBit || !beyondAscii.any() ? message.content() : sevenBit(message.content());
        checkSize(most(), "size.server");
        checkSize(limits.octets().orElse(Long.MAX_VALUE), "size.profile");
    }

    private static boolean beyondAscii(Envelope envelope) {
        Stream<EmailAddress> addresses = Stream.concat(envelope.reversePath().stream(), envelope.recipients().stream());
        return addresses.anyMatch(address -> new WireAddress(address).utf8());
    }

    private static Content sevenBit(Content content) throws MessagingException {
        Optional<Content> copy = LocalText.reading(() -> SevenBitCopy.of(content));
        return copy.orElseThrow(() -> refused(Breakage.EIGHT_BIT_UNSUPPORTED, Words.text("ascii")));
    }

    private void checkSize(long most, String sentence) throws MessagingException {
        if (text.size() > most) {
            throw refused(Breakage.MESSAGE_TOO_BIG, Words.text(sentence, "" + text.size(), "" + most));
        }
    }

    /** What the server said it takes; nothing and 0 mean that it did not say (RFC 1870 §4). */
    private long most() {
        return connection.capabilities().stream()
                .map(SIZE::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static AttemptEnded refused(Breakage breakage, String sentence) {
        return AttemptEnded.broken(Phase.MAIL, breakage, sentence);
    }

    Content text() {
        return text;
    }

    /** What follows the reverse path in MAIL. */
    String parameters() {
        return String.join(
                "",
                List.of(
                        connection.supportsExtension("SIZE") ? " SIZE=" + text.size() : "",
                        eightBit ? " BODY=8BITMIME" : "",
                        utf8 ? " SMTPUTF8" : "",
                        reports.returned().map(returned -> " RET=" + returned).orElse(""),
                        reports.envelopeId().map(id -> " ENVID=" + id).orElse("")));
    }

    /** What follows this recipient in RCPT. */
    String parameters(EmailAddress recipient) {
        String wish = reports.of(recipient).parameters();
        return wish.isEmpty() ? "" : " " + wish;
    }
}
