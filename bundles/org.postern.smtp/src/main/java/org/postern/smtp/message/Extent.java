// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Where header and body of a text are, its lines ended by CRLF. Found by reading it through; of the body nothing is
 * kept.
 *
 * @param header what stands before the empty line, one char an octet
 * @param bodyOctets what stands behind it
 */
record Extent(Content text, String header, long bodyOctets) {

    private static final String EMPTY_LINE = "\r\n";
    private static final int MOST_HEADER_OCTETS = 256 * 1024;

    /** @throws IllegalArgumentException if it has a NUL, or a header without end */
    static Extent of(Content text) throws IOException {
        try (InputStream lines = new CanonicalLines(text.open())) {
            String header = header(lines);
            return new Extent(text, header, lines.transferTo(OutputStream.nullOutputStream()));
        }
    }

    /** Reads up to the empty line, and takes that, too. */
    private static String header(InputStream lines) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        boolean lineBegins = true;
        for (int octet = lines.read(); octet >= 0; octet = lines.read()) {
            if (lineBegins && octet == '\r') {
                lines.read();
                break;
            }
            header.write(octet);
            if (header.size() > MOST_HEADER_OCTETS) {
                throw new IllegalArgumentException(Words.text("header.large"));
            }
            lineBegins = octet == '\n';
        }
        return header.toString(StandardCharsets.ISO_8859_1);
    }

    /** The same body under that header. */
    Content under(Header other) {
        byte[] above = (other.text() + EMPTY_LINE).getBytes(StandardCharsets.ISO_8859_1);
        if (bodyOctets == 0) {
            return Content.of(above);
        }
        long before = header.length() + EMPTY_LINE.length();
        boolean canonical = before + bodyOctets == text.size(); // a line end that was mended is longer
        return new Rewritten(above, text, canonical, before, above.length + bodyOctets);
    }
}
