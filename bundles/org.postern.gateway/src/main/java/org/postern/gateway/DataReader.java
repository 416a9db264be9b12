// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The text of a message, up to the line with nothing but a dot, and without the dots that were put before others (RFC
 * 5321 §4.5.2). A line ends with CRLF and nothing else, so no bare CR or LF ends a message; they stay what they are.
 */
final class DataReader extends InputStream {

    /** At the beginning of a line so many octets are still to come, those of the final dot. */
    private static final int FINAL_DOT = 3;

    private final Wire wire;
    private boolean atLineStart = true;
    private boolean afterCr;
    private boolean ended;

    DataReader(Wire wire) {
        this.wire = wire;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * As much as has come and there is room for.
     *
     * @throws EOFException if the connection ended before the text
     */
    @Override
    @NonNullByDefault({}) // the parameter is the library's
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !ended && (count == 0 || wire.has(FINAL_DOT))) {
            count += atLineStart && dot() ? 0 : piece(into, offset + count, length - count);
        }
        return ended && count == 0 && length > 0 ? -1 : count;
    }

    /** Takes the dot of this line, if it has one: whether it was the last. */
    private boolean dot() throws IOException {
        wire.need(FINAL_DOT);
        ended = wire.octet(0) == '.' && wire.octet(1) == '\r' && wire.octet(2) == '\n';
        wire.skip(ended ? FINAL_DOT : wire.octet(0) == '.' ? 1 : 0);
        atLineStart = false;
        return ended;
    }

    /** The rest of the line, or what has come of it. */
    private int piece(byte[] into, int offset, int most) throws IOException {
        wire.need(1);
        int count = wire.take(into, offset, most);
        byte last = into[offset + count - 1];
        atLineStart = last == '\n' && (count > 1 ? into[offset + count - 2] == '\r' : afterCr);
        afterCr = last == '\r';
        return count;
    }
}
