// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/** Messages that carry the hash of their body, so that whoever gets one knows whether it is whole. */
final class Parcel {

    /** Refused by the server, whatever the message. */
    static final EmailAddress NOBODY = EmailAddress.of("nobody@example.net");

    private static final EmailAddress SOMEBODY = EmailAddress.of("bob@example.net");
    private static final String HASH = "X-Hash: ";
    private static final String END_OF_HEADER = "\r\n\r\n";
    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 600;

    private Parcel() {}

    /** Of random size and author; every fourth is also for a recipient whom the server refuses. */
    static OutgoingMessage random(String messageId, List<EmailAddress> authors, RandomGenerator random) {
        EmailAddress author = authors.get(random.nextInt(authors.size()));
        List<EmailAddress> recipients = random.nextInt(4) == 0 ? List.of(NOBODY, SOMEBODY) : List.of(SOMEBODY);
        String body = body(random);
        String text =
                "From: " + author + "\r\nMessage-ID: " + messageId + "\r\n" + HASH + hash(body) + END_OF_HEADER + body;
        Envelope envelope = new Envelope(Optional.of(author), recipients);
        return new OutgoingMessage(author, envelope, messageId, Content.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The Message-ID, if it came as it was sent. */
    static Optional<String> whole(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int body = text.indexOf(END_OF_HEADER) + END_OF_HEADER.length();
        return Optional.of(text)
                .filter(t -> t.contains(HASH + hash(t.substring(body))))
                .flatMap(Parcel::messageId);
    }

    private static Optional<String> messageId(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst();
    }

    /** Lines of which many begin with a dot. */
    private static String body(RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int i = 0; i < lines; i++) {
            body.append(random.nextBoolean() ? "." : "x")
                    .append("y".repeat(random.nextInt(LONGEST_LINE)))
                    .append(random.nextLong())
                    .append("\r\n");
        }
        return body.toString();
    }

    private static String hash(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
