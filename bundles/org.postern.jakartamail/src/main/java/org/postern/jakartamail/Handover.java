// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.IncomingContent;
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
        IncomingContent content,
        Recipients recipients,
        Optional<String> reversePath,
        DeliveryReports reports,
        boolean toSome)
        implements Closeable {

    /** Empty if a recipient is none Postern can send to. */
    static Optional<Handover> of(Message message, Address[] recipients, SessionSettings session)
            throws MessagingException {
        Optional<String> reversePath =
                session.from(message).filter(p -> !p.isEmpty()).map(p -> p.replaceAll("^<|>$", ""));
        try {
            boolean toSome = session.sendsPartially(message);
            DeliveryReports reports = session.reports(message);
            Recipients readable = new Recipients(recipients);
            return Optional.of(new Handover(rendered(message), readable, reversePath, reports, toSome));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IncomingContent rendered(Message message) throws MessagingException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return IncomingContent.<MessagingException>of(message::writeTo, folder, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new MessagingException(Words.text("unreadable"), e);
        }
    }

    /**
     * The message, which can be read until this is closed.
     *
     * @throws IllegalArgumentException if it is none that Postern can send
     */
    OutgoingMessage read(MessageReader reader) {
        Optional<EmailAddress> path = reversePath.filter(p -> !p.isEmpty()).map(EmailAddress::of);
        OutgoingMessage message = read(reader, path);
        Envelope read = message.envelope();
        boolean nullPath = reversePath.filter(String::isEmpty).isPresent();
        Envelope envelope = new Envelope(nullPath ? Optional.empty() : read.reversePath(), read.recipients(), reports);
        return new OutgoingMessage(message.author(), envelope, message.messageId(), message.content());
    }

    private OutgoingMessage read(MessageReader reader, Optional<EmailAddress> path) {
        try {
            return reader.read(content, path, recipients.mailboxes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was just written
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            // it is gone with the process
        }
    }
}
