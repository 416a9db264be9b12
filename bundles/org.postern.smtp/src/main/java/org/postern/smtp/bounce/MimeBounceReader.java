// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.postern.api.send.Bounce;
import org.postern.api.send.BounceReader;

/** Looks for the delivery status first, then for the words that people are to read. */
@Component
public final class MimeBounceReader implements BounceReader {

    private static final int MOST_OCTETS = 10 << 20;
    private static final int MOST_OF_A_PART = 256 << 10;
    private static final int MOST_PARTS = 20;
    private static final int DEEPEST = 4;
    private static final Pattern ROBOT =
            Pattern.compile("mailer-daemon|postmaster|mail delivery|<>", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Bounce> read(byte[] message) {
        if (message.length > MOST_OCTETS) {
            return Optional.empty();
        }
        try {
            return read(new MimeMessage(null, new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException e) {
            return Optional.empty(); // too broken to be anything
        }
    }

    private static Optional<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
        Optional<Part> status = find(mail, "message/delivery-status", 0);
        if (status.isPresent()) {
            return DeliveryStatus.read(start(status.get()));
        }
        Optional<Part> words = ofRobot(mail) ? find(mail, "text/plain", 0) : Optional.empty();
        return words.isPresent() ? BounceWords.read(start(words.get())) : Optional.empty();
    }

    private static boolean ofRobot(MimeMessage mail) throws MessagingException {
        String signs = mail.getHeader("From", ",") + mail.getHeader("Return-Path", ",");
        return ROBOT.matcher(signs).find() || mail.getHeader("X-Failed-Recipients") != null;
    }

    private static Optional<Part> find(Part part, String type, int depth) throws MessagingException {
        if (part.isMimeType(type)) {
            return Optional.of(part);
        }
        if (!part.isMimeType("multipart/*") || depth == DEEPEST) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part inner = Objects.requireNonNull(parts.getBodyPart(i));
            Optional<Part> found = find(inner, type, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static byte[] start(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return Objects.requireNonNull(in.readNBytes(MOST_OF_A_PART));
        }
    }
}
