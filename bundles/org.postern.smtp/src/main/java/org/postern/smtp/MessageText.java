// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.nio.ByteBuffer;
import org.postern.api.mail.OutgoingMessage.Content;

/** The octets of a message as a transaction needs them. Does not show them in {@code toString}. */
final class MessageText {

    private static final byte[] CRLF = {'\r', '\n'};

    private final byte[] octets;

    MessageText(Content content) {
        byte[] given = content.octets();
        octets = endsLine(given) ? given : joined(given, CRLF);
    }

    private static boolean endsLine(byte[] octets) {
        int length = octets.length;
        return length >= 2 && octets[length - 2] == '\r' && octets[length - 1] == '\n';
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    int size() {
        return octets.length;
    }

    /** Whether it needs 8BITMIME (RFC 6152). */
    boolean eightBit() {
        return beyondAscii(octets.length);
    }

    /** Whether its header needs SMTPUTF8 (RFC 6531). */
    boolean utf8Header() {
        return beyondAscii(headerLength());
    }

    private boolean beyondAscii(int length) {
        for (int i = 0; i < length; i++) {
            if (octets[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private int headerLength() {
        for (int i = 3; i < octets.length; i++) {
            if (octets[i] == '\n' && octets[i - 1] == '\r' && octets[i - 2] == '\n') {
                return i;
            }
        }
        return octets.length;
    }

    /** With a second dot before each that begins a line (RFC 5321 §4.5.2). */
    byte[] dotsStuffed() {
        ByteBuffer stuffed = ByteBuffer.allocate(octets.length + dotsAtBeginnings());
        for (int i = 0; i < octets.length; i++) {
            if (dotAtBeginning(i)) {
                stuffed.put((byte) '.');
            }
            stuffed.put(octets[i]);
        }
        return stuffed.array();
    }

    private int dotsAtBeginnings() {
        int dots = 0;
        for (int i = 0; i < octets.length; i++) {
            dots += dotAtBeginning(i) ? 1 : 0;
        }
        return dots;
    }

    private boolean dotAtBeginning(int i) {
        return octets[i] == '.' && (i == 0 || octets[i - 1] == '\n');
    }
}
