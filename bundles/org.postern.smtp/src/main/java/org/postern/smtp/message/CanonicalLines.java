// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A text with all its lines ended by CRLF, the last one too; nothing of it is kept. */
final class CanonicalLines extends InputStream {

    private static final int BLOCK = 16 * 1024;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    /** An octet becomes two at most, and the end of the text adds two. */
    private final ByteBuffer lines = ByteBuffer.allocate(2 * BLOCK + 2).limit(0);

    private byte last = '\n';
    private boolean ended;

    CanonicalLines(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return ready() ? lines.get() & 0xff : -1;
    }

    @Override
    @NonNullByDefault({}) // the parameter is the library's
    public int read(byte[] octets, int offset, int length) throws IOException {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, lines.remaining());
        lines.get(octets, offset, count);
        return count;
    }

    private boolean ready() throws IOException {
        while (!lines.hasRemaining() && !ended) {
            lines.clear();
            int count = in.read(block);
            if (count < 0) {
                end();
            } else if (inOrder(count)) {
                lines.put(block, 0, count);
                last = block[count - 1];
            } else {
                mend(count);
            }
            lines.flip();
        }
        return lines.hasRemaining();
    }

    /** Whether so much of the block can pass in one piece, as most texts can from beginning to end. */
    private boolean inOrder(int count) {
        byte before = 0;
        for (int i = 0; i < count; i++) {
            byte octet = block[i];
            if (octet == 0 || octet == '\n' != (before == '\r')) {
                return false;
            }
            before = octet;
        }
        return before != '\r' && count > 0;
    }

    private void mend(int count) {
        for (int i = 0; i < count; i++) {
            append(block[i]);
        }
    }

    /** @throws IllegalArgumentException if it is NUL, which no server takes (RFC 5321 §4.1.2 and RFC 5322 §4) */
    private void append(byte octet) {
        switch (octet) {
            case 0 -> throw new IllegalArgumentException(Words.text("nul"));
            case '\r' -> endLine();
            case '\n' -> endUnlessEnded();
            default -> lines.put(octet);
        }
        last = octet;
    }

    private void endUnlessEnded() {
        if (last != '\r') {
            endLine();
        }
    }

    private void end() {
        ended = true;
        if (last != '\r' && last != '\n') {
            endLine();
        }
    }

    private void endLine() {
        lines.put((byte) '\r').put((byte) '\n');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
