// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Outbox;

/**
 * {@code Throughput WAY STATE PORT COUNT OCTETS}: how long so many messages take to a server in clear. The ways are
 * {@code postern}, into the outbox and out of it again, and {@code angus}, the mail library alone on one connection, with
 * nothing kept. Prints milliseconds: for Postern those to keep them all, then those to send them all.
 */
public final class Throughput {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final String LINE = "0123456789abcdef".repeat(4).substring(0, 62) + "\r\n";

    private Throughput() {}

    public static void main(String[] args) throws IOException, InterruptedException, MessagingException {
        int port = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        int octets = Integer.parseInt(args[4]);
        switch (args[0]) {
            case "postern" -> postern(Path.of(args[1]), port, count, octets);
            case "angus" -> angus(port, count, octets);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    private static void postern(Path state, int port, int count, int octets) throws InterruptedException {
        Outpost outpost = new Outpost(state, Lanes.inClear(port));
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            outpost.outbox().accept(message(i, octets), Outbox.Repetition.ALLOW);
        }
        long kept = System.nanoTime();
        outpost.drain();
        if (!outpost.outbox().entries().isEmpty()) {
            throw new IllegalStateException(outpost.outbox().entries().get(0).toString());
        }
        System.out.println(millis(begun, kept) + " " + millis(kept, System.nanoTime()));
    }

    private static void angus(int port, int count, int octets) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        Session session = Session.getInstance(properties);
        SMTPTransport transport = new SMTPTransport(session, new URLName("smtp://127.0.0.1:" + port));
        InternetAddress[] recipients = {new InternetAddress(BOB.toString())};
        transport.connect("127.0.0.1", port, null, null);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(text(i, octets)));
            transport.sendMessage(message, recipients);
        }
        System.out.println(millis(begun, System.nanoTime()));
        transport.close();
    }

    private static OutgoingMessage message(int number, int octets) {
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(BOB));
        return new OutgoingMessage(ANN, envelope, id(number), OutgoingMessage.Content.of(text(number, octets)));
    }

    private static byte[] text(int number, int octets) {
        String header = "From: ann@example.org\r\nMessage-ID: " + id(number) + "\r\n\r\n" + number + "\r\n";
        String body = LINE.repeat(Math.max(0, (octets - header.length()) / LINE.length()));
        return (header + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String id(int number) {
        return "<" + number + "@example.org>";
    }

    private static long millis(long from, long until) {
        return Duration.ofNanos(until - from).toMillis();
    }
}
