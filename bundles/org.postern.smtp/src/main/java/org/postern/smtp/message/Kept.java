// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.postern.api.mail.OutgoingMessage.Content;

/** A message that was read or composed before, looked at again. */
record Kept(Content content) {

    private static final int MOST_HEADER_OCTETS = 256 * 1024;
    private static final int MOST_TEXT_OCTETS = 1024 * 1024;
    private static final String EMPTY_LINE = "\r\n";
    private static final String PLAIN = "text/plain; charset=US-ASCII";

    /**
     * What stands in Subject, decoded (RFC 2047).
     *
     * @throws IllegalArgumentException if the header is none
     */
    String subject() throws IOException {
        try (InputStream in = open()) {
            return MimeUtility.decodeText(header(in).value("Subject").orElse(""));
        }
    }

    /**
     * Its text, lines ended by LF; empty if it is anything but one plain text of a usual size.
     *
     * @throws IllegalArgumentException if the header is none
     */
    Optional<String> text() throws IOException {
        try (InputStream in = open()) {
            Header header = header(in);
            ContentType type = new ContentType(header.value("Content-Type").orElse(PLAIN));
            if (!type.match("text/plain") || content.size() > MOST_TEXT_OCTETS) {
                return Optional.empty();
            }
            String encoding = header.value("Content-Transfer-Encoding").orElse("7bit");
            String charset = Optional.ofNullable(type.getParameter("charset")).orElse("US-ASCII");
            byte[] octets = MimeUtility.decode(in, encoding).readAllBytes();
            return Optional.of(new String(octets, MimeUtility.javaCharset(charset)).replace("\r\n", "\n"));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(content.open());
    }

    /** Reads up to the empty line, and takes that, too. */
    private static Header header(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder(); // one char an octet
        int octet = in.read();
        while (octet >= 0 && !ended(header.append((char) octet))) {
            if (header.length() > MOST_HEADER_OCTETS) {
                throw new IllegalArgumentException("The header is longer than any.");
            }
            octet = in.read();
        }
        return Header.of(
                ended(header) ? header.substring(0, header.length() - EMPTY_LINE.length()) : header.toString());
    }

    private static boolean ended(StringBuilder header) {
        return header.indexOf("\n" + EMPTY_LINE, header.length() - EMPTY_LINE.length() - 1) >= 0;
    }
}
