// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Where a message has octets beyond ASCII. Found by reading it through; nothing of it is kept.
 *
 * @param inHeader needs SMTPUTF8 (RFC 6531)
 * @param inBody needs 8BITMIME (RFC 6152)
 */
public record Octets(boolean inHeader, boolean inBody) {

    private static final int BLOCK = 16 * 1024;
    private static final long TOP_BITS = 0x8080808080808080L;

    /** @throws IOException if the message cannot be read */
    public static Octets beyondAscii(Content content) throws IOException {
        Reading reading = new Reading();
        byte[] block = new byte[BLOCK];
        try (InputStream in = content.open()) {
            for (int count = in.read(block); count >= 0 && !reading.body; count = in.read(block)) {
                reading.take(block, count);
            }
        }
        return new Octets(reading.header, reading.body);
    }

    /** Whether any octet needs 8BITMIME. */
    public boolean any() {
        return inHeader || inBody;
    }

    private static final class Reading {

        private boolean header;
        private boolean body;
        private boolean inBody;
        private boolean lineIsEmpty;

        void take(byte[] block, int count) {
            int i = 0;
            while (i < count && !inBody) {
                takeOfHeader(block[i++]);
            }
            body |= beyondAscii(ByteBuffer.wrap(block, i, count - i));
        }

        /** Eight at a time: before each attempt, a message of many megabytes is read through. */
        private static boolean beyondAscii(ByteBuffer octets) {
            long seen = 0;
            while (octets.remaining() >= Long.BYTES) {
                seen |= octets.getLong();
            }
            while (octets.hasRemaining()) {
                seen |= octets.get();
            }
            return (seen & TOP_BITS) != 0;
        }

        private void takeOfHeader(byte octet) {
            header |= octet < 0;
            inBody = octet == '\n' && lineIsEmpty;
            lineIsEmpty = octet == '\n' || octet == '\r' && lineIsEmpty;
        }
    }
}
