// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Where the parts of a message are in what a program wrote.
 *
 * @param begin behind an mbox's own line
 * @param body the empty line, or the end
 * @param end where a lone dot stands, or everything ends
 */
record Outline(long begin, long body, long end) {

    private static final int MOST_HEADER_OCTETS = 256 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final String MBOX = "From ";

    static Outline of(Content octets, boolean dotEnds) throws IOException {
        Survey survey = new Survey(dotEnds);
        try (InputStream in = octets.open()) {
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    survey.take((char) (block[i] & 0xff));
                }
            }
        }
        return survey.outline();
    }

    /** @throws IllegalArgumentException if it is too large to be one */
    String header(Content octets) throws IOException {
        if (body - begin > MOST_HEADER_OCTETS) {
            throw new IllegalArgumentException("The message has a header larger than 256 KiB.");
        }
        return new String(new Part(octets, begin, body - begin).octets(), StandardCharsets.ISO_8859_1);
    }

    /** From the empty line on. */
    Content rest(Content octets) {
        return new Part(octets, body, end - body);
    }

    /** Looks at how lines begin, and holds no more of them. */
    private static final class Survey {

        private final boolean dotEnds;
        private final StringBuilder line = new StringBuilder();
        private long at;
        private long lineBegin;
        private long begin;
        private long body = -1;
        private long end = -1;

        Survey(boolean dotEnds) {
            this.dotEnds = dotEnds;
        }

        void take(char octet) {
            at++;
            if (octet == '\n') {
                endLine();
                lineBegin = at;
                line.setLength(0);
            } else if (line.length() < MBOX.length()) {
                line.append(octet);
            }
        }

        private void endLine() {
            String text = line.toString();
            if (lineBegin == 0 && text.equals(MBOX)) {
                begin = at;
            } else if (body < 0 && is(text, "")) {
                body = lineBegin;
            } else if (end < 0 && dotEnds && is(text, ".")) {
                end = lineBegin;
            }
        }

        private static boolean is(String line, String text) {
            return line.equals(text) || line.equals(text + "\r");
        }

        Outline outline() {
            if (lineBegin < at) {
                endLine();
            }
            long last = end < 0 ? at : end;
            return new Outline(begin, body < 0 ? last : Math.min(body, last), last);
        }
    }

    /** Some octets of others. */
    private record Part(Content whole, long from, long size) implements Content {

        @Override
        public InputStream open() throws IOException {
            InputStream in = whole.open();
            in.skipNBytes(from);
            return new Bounded(in, size);
        }
    }

    /** No more than so many octets of another. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public int read(byte[] octets, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int count = in.read(octets, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
