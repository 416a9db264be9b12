// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Sends as any program on Jakarta Mail does: the server in the session's properties, then {@code Transport.send}. */
final class Mailer {

    private final Session session;

    Mailer(String host, String port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", port);
        properties.setProperty("mail.smtp.localhost", "host.example.org");
        session = Session.getInstance(properties);
    }

    String send(String from, String to) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            // as such programs do, or Jakarta Activation does not find what renders a multipart
            thread.setContextClassLoader(session.getTransport("smtp").getClass().getClassLoader());
            Transport.send(message(from, to));
            return "ok";
        } catch (MessagingException e) {
            return "failed: " + e.getMessage();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private MimeMessage message(String from, String to) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Minutes of the meeting");
        message.setContent(new MimeMultipart(text("See below."), text("All agreed.")));
        return message;
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text);
        return part;
    }
}
