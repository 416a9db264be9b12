// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Walks through a MIME message from line to line and tells its parts (RFC 2045, RFC 2046); holds no more than a line
 * and a header of it. Used once.
 */
final class PartWalk implements Closeable {

    /** Told what comes, in order; together it is the message. */
    interface Visitor {

        /**
         * The header of a part, without the empty line after it.
         *
         * @param signed whether the part lies inside one that must not be changed
         * @throws IOException if the walk need not go on
         */
        void header(Header header, PartType type, boolean signed) throws IOException;

        /** Text of the part whose header came last. */
        void text(byte[] octets) throws IOException;

        /** What stands between parts: boundaries, and the lines around them that nobody reads. */
        void between(byte[] octets) throws IOException;
    }

    private static final int LONGEST_HEADER = 1024 * 1024;
    private static final byte[] CRLF = {'\r', '\n'};

    private final Lines lines;
    private final Visitor visitor;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder header = new StringBuilder();
    private Place place = Place.HEADER;
    private boolean lineBegins = true;
    /** The end of a line belongs to a boundary that follows it (RFC 2046 §5.1.1). */
    private boolean endOwed;

    PartWalk(Content content, Visitor visitor) throws IOException {
        lines = new Lines(content.open());
        this.visitor = visitor;
    }

    /**
     * Goes one line further; no at the end.
     *
     * @throws IllegalArgumentException if this is no message
     */
    boolean advance() throws IOException {
        byte[] line = lines.next();
        if (line.length == 0) {
            atEnd();
            return false;
        }
        Optional<Level> ended = lineBegins ? boundary(line) : Optional.empty();
        lineBegins = line[line.length - 1] == '\n';
        if (ended.isPresent()) {
            atBoundary(ended.get(), line);
        } else {
            place.line(this, line);
        }
        return true;
    }

    private Optional<Level> boundary(byte[] line) {
        return line[0] == '-'
                ? levels.stream().filter(level -> level.begins(line)).findFirst()
                : Optional.empty();
    }

    private void atBoundary(Level level, byte[] line) throws IOException {
        atEnd();
        while (levels.getFirst() != level) {
            levels.remove();
        }
        visitor.between(line);
        if (level.ends(line)) {
            levels.remove();
            place = Place.BETWEEN;
        } else {
            place = Place.HEADER;
        }
    }

    private void atEnd() throws IOException {
        if (place == Place.HEADER) {
            headerEnds();
        }
        if (endOwed) {
            visitor.between(CRLF);
            endOwed = false;
        }
    }

    private void headerLine(byte[] line) throws IOException {
        if (Arrays.equals(line, CRLF)) {
            headerEnds();
            visitor.between(line);
            return;
        }
        header.append(new String(line, StandardCharsets.ISO_8859_1));
        if (header.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException(Words.text("header.long"));
        }
    }

    private void headerEnds() throws IOException {
        Header fields = Header.of(header.toString());
        header.setLength(0);
        PartType type = PartType.of(fields);
        boolean signed = levels.stream().anyMatch(Level::signed);
        visitor.header(fields, type, signed);
        type.boundary().ifPresent(boundary -> levels.push(new Level(boundary, type.signed())));
        place = type.message() ? Place.HEADER : type.boundary().isPresent() ? Place.BETWEEN : Place.TEXT;
    }

    private void textLine(byte[] line) throws IOException {
        if (endOwed) {
            visitor.text(CRLF);
        }
        endOwed = endsWithCrlf(line);
        visitor.text(endOwed ? Arrays.copyOf(line, line.length - CRLF.length) : line);
    }

    private static boolean endsWithCrlf(byte[] line) {
        return line.length >= 2 && line[line.length - 2] == '\r' && line[line.length - 1] == '\n';
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Where in a message a line stands. */
    private enum Place {
        HEADER {
            @Override
            void line(PartWalk walk, byte[] line) throws IOException {
                walk.headerLine(line);
            }
        },
        TEXT {
            @Override
            void line(PartWalk walk, byte[] line) throws IOException {
                walk.textLine(line);
            }
        },
        BETWEEN {
            @Override
            void line(PartWalk walk, byte[] line) throws IOException {
                walk.visitor.between(line);
            }
        };

        abstract void line(PartWalk walk, byte[] line) throws IOException;
    }

    /** A part that has parts. */
    private record Level(String boundary, boolean signed) {

        boolean begins(byte[] line) {
            return text(line).startsWith("--" + boundary);
        }

        boolean ends(byte[] line) {
            return text(line).startsWith("--" + boundary + "--");
        }

        private static String text(byte[] line) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
    }
}
