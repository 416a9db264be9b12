// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a message with their ends; one that is too long to hold comes in several pieces. */
final class Lines implements Closeable {

    private static final int LONGEST = 8 * 1024;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line or piece of one; empty at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = -1;
        while (line.size() < LONGEST && octet != '\n') {
            octet = in.read();
            if (octet < 0) {
                break;
            }
            line.write(octet);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
