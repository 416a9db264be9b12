// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's reply (RFC 5321 §4.2). The text is the server's and hostile: show it through
 * {@link org.postern.api.mail.Visible}.
 *
 * @param code three digits
 * @param lines each without the code and the enhanced code; at least one, bounded in number and length by the reader
 */
public record Reply(int code, Optional<String> enhancedCode, List<String> lines) {

    private static final Pattern LINE =
            Pattern.compile("([2-5]\\d\\d)(?:[ -]|$)(?:([245]\\.\\d{1,3}\\.\\d{1,3})(?:[ -]|$))?(.*)");

    public Reply {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the lines of a reply as they stood on the wire. Text without a code, such as that of a client's exception, is
     * a reply with code 0.
     */
    public static Reply parse(String wire) {
        List<Matcher> lines = wire.strip().lines().map(LINE::matcher).toList();
        int code = lines.stream()
                .filter(Matcher::matches)
                .findFirst()
                .map(m -> Integer.parseInt(m.group(1)))
                .orElse(0);
        Optional<String> enhanced = lines.stream()
                .filter(Matcher::matches)
                .flatMap(m -> Optional.ofNullable(m.group(2)).stream())
                .findFirst();
        List<String> text = wire.strip().lines().map(Reply::textOf).toList();
        return new Reply(code, enhanced, text);
    }

    private static String textOf(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? matcher.group(3) : line;
    }

    /** Whether it is 2xx. */
    public boolean positive() {
        return code / 100 == 2;
    }

    /** Whether it is 4xx: the same command may succeed later. */
    public boolean transientFailure() {
        return code / 100 == 4;
    }

    /** The text, lines joined by a space. */
    public String text() {
        return String.join(" ", lines);
    }

    /** The reply on one line as a person would quote it: code, enhanced code, text. */
    @Override
    public String toString() {
        return ((code == 0 ? "" : code + " ") + enhancedCode.map(e -> e + " ").orElse("") + text()).strip();
    }
}
