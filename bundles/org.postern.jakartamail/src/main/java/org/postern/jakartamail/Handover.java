// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;

/**
 * What a program hands over.
 *
 * @param reversePath what it set as such; an empty text for the null path
 * @param reports of what the program wants to hear
 * @param toSome whether some may get it if others are refused
 */
record Handover(
        byte[] octets, Recipients recipients, Optional<String> reversePath, DeliveryReports reports, boolean toSome) {

    /** Empty if a recipient is none Postern can send to. */
    static Optional<Handover> of(Message message, Address[] recipients, SessionSettings session)
            throws MessagingException {
        Optional<String> reversePath =
                session.from(message).filter(p -> !p.isEmpty()).map(p -> p.replaceAll("^<|>$", ""));
        try {
            boolean toSome = session.sendsPartially(message);
            DeliveryReports reports = session.reports(message);
            return Optional.of(
                    new Handover(rendered(message), new Recipients(recipients), reversePath, reports, toSome));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] rendered(Message message) throws MessagingException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            message.writeTo(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new MessagingException(Words.text("unreadable"), e);
        }
    }

    /** @throws IllegalArgumentException if it is no message that Postern can send */
    OutgoingMessage read(MessageReader reader) {
        Optional<EmailAddress> path = reversePath.filter(p -> !p.isEmpty()).map(EmailAddress::of);
        OutgoingMessage message = reader.read(octets, path, recipients.mailboxes());
        Envelope read = message.envelope();
        boolean nullPath = reversePath.filter(String::isEmpty).isPresent();
        Envelope envelope = new Envelope(nullPath ? Optional.empty() : read.reversePath(), read.recipients(), reports);
        return new OutgoingMessage(message.author(), envelope, message.messageId(), message.content());
    }
}
