// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.PropUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;

/** What a program's session says of its protocol: {@code mail.smtp.…}, texts or other objects, as Angus Mail takes them. */
record SessionSettings(Session session, String protocol) {

    private static final Map<String, Integer> EVENTS = Map.of(
            "SUCCESS", SMTPMessage.NOTIFY_SUCCESS,
            "FAILURE", SMTPMessage.NOTIFY_FAILURE,
            "DELAY", SMTPMessage.NOTIFY_DELAY);

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

    /**
     * The reports that it asks for; what the message says comes before what the session says.
     *
     * @throws IllegalArgumentException if RFC 3461 has none of that name
     */
    DeliveryReports reports(Message message) {
        Optional<SMTPMessage> own = message instanceof SMTPMessage smtp ? Optional.of(smtp) : Optional.empty();
        return DeliveryReports.of(
                own.flatMap(SessionSettings::returned).or(() -> text("dsn.ret")),
                own.flatMap(SessionSettings::events).or(() -> text("dsn.notify")));
    }

    private static Optional<String> returned(SMTPMessage message) {
        return switch (message.getReturnOption()) {
            case SMTPMessage.RETURN_FULL -> Optional.of("FULL");
            case SMTPMessage.RETURN_HDRS -> Optional.of("HDRS");
            default -> Optional.empty();
        };
    }

    private static Optional<String> events(SMTPMessage message) {
        int options = message.getNotifyOptions();
        if (options == SMTPMessage.NOTIFY_NEVER) {
            return Optional.of("NEVER");
        }
        String events = EVENTS.entrySet().stream()
                .filter(event -> (options & event.getValue()) != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        return Optional.of(events).filter(some -> !some.isEmpty());
    }

    private String property(String name) {
        return "mail." + protocol + "." + name;
    }
}
