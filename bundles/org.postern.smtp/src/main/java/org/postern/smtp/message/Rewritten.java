// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * A given text under another header, its lines ended by CRLF. The text is read anew each time.
 *
 * @param header with the empty line
 * @param canonical whether the text has no other line ends, so that it may pass as it is
 * @param skipped octets of the text before its body
 * @param size of header and body
 */
record Rewritten(byte[] header, Content text, boolean canonical, long skipped, long size) implements Content {

    @Override
    public InputStream open() throws IOException {
        InputStream body = text.open();
        try {
            InputStream lines = canonical ? body : new CanonicalLines(body);
            lines.skipNBytes(skipped);
            return new SequenceInputStream(new ByteArrayInputStream(header), lines);
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return size + " octets";
    }
}
