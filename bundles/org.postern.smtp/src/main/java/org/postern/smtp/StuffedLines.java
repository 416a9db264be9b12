// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Message text as it goes over the wire: each line ends with CRLF, whatever ended it, and a dot at its beginning is
 * doubled (RFC 5321 §2.3.8, §4.5.2). What needs no change is passed on in one piece, as it mostly can be.
 */
final class StuffedLines extends FilterOutputStream {

    private static final byte[] CRLF = {'\r', '\n'};

    /** The last octet; as if a line had ended before the text. */
    private byte before = '\n';

    StuffedLines(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet});
    }

    @Override
    @NonNullByDefault({}) // the parameter is the library's
    public void write(byte[] octets, int offset, int length) throws IOException {
        int passed = offset;
        byte last = before;
        for (int i = offset; i < offset + length; i++) {
            byte octet = octets[i];
            if (!fits(last, octet)) {
                out.write(octets, passed, i - passed);
                passed = i + mend(last, octet);
            }
            last = octet;
        }
        before = last;
        out.write(octets, passed, offset + length - passed);
    }

    private static boolean fits(byte last, byte octet) {
        return octet == '\n' ? last == '\r' : last != '\r' && (octet != '.' || last != '\n');
    }

    /** Writes what belongs between the two, or stands for the second; how many octets it stands for. */
    private int mend(byte last, byte octet) throws IOException {
        if (octet == '\n') {
            out.write(CRLF);
            return 1;
        }
        if (last == '\r') {
            out.write('\n');
        }
        if (octet == '.') {
            out.write('.');
        }
        return 0;
    }

    /** Ends the last line, if the text did not. */
    @Override
    public void close() throws IOException {
        if (before == '\r') {
            out.write('\n');
        } else if (before != '\n') {
            out.write(CRLF);
        }
        super.close();
    }
}
