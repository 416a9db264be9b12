// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply as Angus read it, held against the grammar (RFC 5321 §4.2): Angus takes the first three characters and
 * believes.
 */
final class WireReply {

    private static final Pattern LINE = Pattern.compile("[2-5]\\d\\d([ -].*)?");
    private static final String END = "[EOF]";

    private final String text;

    /** @throws IOException if it is no reply, or not all of one */
    WireReply(String latin1) throws IOException {
        this(latin1, false);
    }

    /** @param ended whether the server has closed its side, so that the last line has no end */
    WireReply(String latin1, boolean ended) throws IOException {
        List<String> lines = latin1.lines().toList();
        if (latin1.equals(END)) {
            throw new EOFException(Words.text("closed"));
        }
        if (ended) {
            throw cut();
        }
        if (!sound(lines)) {
            throw new ProtocolException(Words.text("no.reply"));
        }
        if (lines.get(lines.size() - 1).startsWith("-", 3)) {
            throw cut();
        }
        text = decoded(latin1);
    }

    private static EOFException cut() {
        return new EOFException(Words.text("closed.amid"));
    }

    private static boolean sound(List<String> lines) {
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> LINE.matcher(line).matches())
                && lines.stream().map(line -> line.substring(0, 3)).distinct().count() == 1;
    }

    /** Angus reads octets as Latin-1; servers that speak more than ASCII speak UTF-8 (RFC 6531 §3.7.4.1). */
    private static String decoded(String latin1) {
        String utf8 = new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : latin1;
    }

    @Override
    public String toString() {
        return text;
    }
}
