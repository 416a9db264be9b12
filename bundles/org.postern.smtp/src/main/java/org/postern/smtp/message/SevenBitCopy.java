// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * A message whose 8-bit parts are encoded as quoted-printable or base64, for a server without 8BITMIME (RFC 6152 §3). Made
 * anew while it is read, so it takes no room.
 */
public final class SevenBitCopy implements Content {

    private final Content original;
    private final BitSet parts;
    private final long size;

    private SevenBitCopy(Content original, BitSet parts) throws IOException {
        this.original = original;
        this.parts = parts;
        try (InputStream in = open()) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * A copy in ASCII; empty if the message is signed or encrypted where it is not ASCII, or cannot be understood.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Content> of(Content original) throws IOException {
        try {
            return Optional.of(new SevenBitCopy(original, BeyondAscii.partsOf(original)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        return new Encoding(new PartWalk(original, new PartEncoder(parts, encoded)), encoded);
    }

    @Override
    public String toString() {
        return size + " octets";
    }

    /** Encodes a line when there is nothing left to read. */
    private static final class Encoding extends InputStream {

        private final PartWalk walk;
        private final ByteArrayOutputStream encoded;
        private InputStream ready = InputStream.nullInputStream();
        private boolean more = true;

        Encoding(PartWalk walk, ByteArrayOutputStream encoded) {
            this.walk = walk;
            this.encoded = encoded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public int read(byte[] octets, int offset, int length) throws IOException {
            while (more && ready.available() == 0) {
                more = walk.advance();
                ready = new ByteArrayInputStream(encoded.toByteArray());
                encoded.reset();
            }
            return ready.read(octets, offset, length);
        }

        @Override
        public void close() throws IOException {
            walk.close();
        }
    }
}
