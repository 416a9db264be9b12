// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.api.send.Reply;

/**
 * A reply to a client.
 *
 * @param status the enhanced code, which stands in each line (RFC 2034 §4)
 * @param lines ASCII and short, at least one
 */
record Answer(int code, String status, List<String> lines) {

    /** A reply line has at most 512 octets with code and line end (RFC 5321 §4.5.3.1.5); these are easier to read. */
    private static final int WIDTH = 200;

    private static final int MOST_LINES = 20;

    Answer {
        lines = List.copyOf(lines);
    }

    /** The sentences, broken into lines that may stand on the wire. */
    static Answer of(int code, String status, String... sentences) {
        List<String> lines = new ArrayList<>();
        Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> wrap(Ascii.of(sentence), lines));
        if (lines.isEmpty()) {
            lines.add("");
        }
        return new Answer(code, status, lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    /** The upstream server's own words, and then ours. */
    static Answer of(Reply upstream, String... ours) {
        return of(
                upstream.code(),
                upstream.enhancedCode().orElse(upstream.code() / 100 + ".0.0"),
                Stream.concat(Stream.of(upstream.text()), Stream.of(ours)).toArray(String[]::new));
    }

    boolean positive() {
        return code / 100 == 2;
    }

    /** The whole reply as it stands on the wire, without the last line end. */
    String wire() {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            wire.append(code)
                    .append(last ? ' ' : '-')
                    .append(status)
                    .append(' ')
                    .append(lines.get(i));
            wire.append(last ? "" : "\r\n");
        }
        return wire.toString();
    }

    private static void wrap(String text, List<String> lines) {
        String rest = text.strip();
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            int end = space > 0 ? space : WIDTH;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
    }
}
