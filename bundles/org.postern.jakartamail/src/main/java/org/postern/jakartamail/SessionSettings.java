// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.PropUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.EmailAddress;

/** What a program's session says of its protocol: {@code mail.smtp.…}, texts or other objects, as Angus Mail takes them. */
record SessionSettings(Session session, String protocol) {

    Optional<String> text(String name) {
        @Nullable Object value = session.getProperties().get(property(name));
        String text = value == null ? session.getProperty(property(name)) : value.toString();
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    boolean flag(String name) {
        return PropUtil.getBooleanProperty(session.getProperties(), property(name), false);
    }

    int number(String name, int otherwise) {
        return PropUtil.getIntProperty(session.getProperties(), property(name), otherwise);
    }

    /** The reverse path; one in the message comes before that of the session. */
    Optional<String> from(Message message) {
        return message instanceof SMTPMessage own && own.getEnvelopeFrom() != null
                ? Optional.of(own.getEnvelopeFrom())
                : text("from");
    }

    /** Who wrote it, if that can be told. */
    static Optional<EmailAddress> author(Message message) throws MessagingException {
        try {
            return Stream.ofNullable(message.getFrom())
                    .flatMap(Stream::of)
                    .filter(InternetAddress.class::isInstance)
                    .map(from -> EmailAddress.of(String.valueOf(((InternetAddress) from).getAddress())))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether some may get a message that others are refused. */
    boolean sendsPartially(Message message) {
        return message instanceof SMTPMessage own && own.getSendPartial() || flag("sendpartial");
    }

    private String property(String name) {
        return "mail." + protocol + "." + name;
    }
}
