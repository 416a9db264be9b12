// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.ByteArrayOutputStream;

/** Text whose lines all end with CRLF, the last one too. */
final class CanonicalLines {

    private final ByteArrayOutputStream lines;

    /** @throws IllegalArgumentException if there is a NUL, which no server takes (RFC 5321 §4.1.2 and RFC 5322 §4) */
    CanonicalLines(byte[] octets) {
        lines = new ByteArrayOutputStream(octets.length + octets.length / 32);
        for (int i = 0; i < octets.length; i++) {
            append(octets, i);
        }
        if (octets.length > 0 && !endsLine(octets[octets.length - 1])) {
            endLine();
        }
    }

    private void append(byte[] octets, int i) {
        switch (octets[i]) {
            case 0 -> throw new IllegalArgumentException("The message has a NUL character, which mail cannot carry.");
            case '\r' -> endLine();
            case '\n' -> endUnlessEnded(octets, i);
            default -> lines.write(octets[i]);
        }
    }

    private void endUnlessEnded(byte[] octets, int i) {
        if (i == 0 || octets[i - 1] != '\r') {
            endLine();
        }
    }

    private static boolean endsLine(byte octet) {
        return octet == '\r' || octet == '\n';
    }

    private void endLine() {
        lines.write('\r');
        lines.write('\n');
    }

    byte[] octets() {
        return lines.toByteArray();
    }
}
