// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.api.send.Reply;

/**
 * What a client is told after its final dot.
 *
 * @param lines ASCII and short, at least one
 */
record Answer(int code, List<String> lines) {

    /** A reply line has at most 512 octets with code and line end (RFC 5321 §4.5.3.1.5); these are easier to read. */
    private static final int WIDTH = 200;

    private static final int MOST_LINES = 20;

    Answer {
        lines = List.copyOf(lines);
    }

    /** The sentences, broken into lines that may stand on the wire. */
    static Answer of(int code, String... sentences) {
        List<String> lines = new ArrayList<>();
        Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> wrap(Ascii.of(sentence), lines));
        return new Answer(code, lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    /** The upstream server's own words, and then ours. */
    static Answer of(Reply upstream, String... ours) {
        String words = upstream.enhancedCode().map(code -> code + " ").orElse("") + upstream.text();
        return of(
                upstream.code(),
                Stream.concat(Stream.of(words), Stream.of(ours)).toArray(String[]::new));
    }

    boolean positive() {
        return code / 100 == 2;
    }

    /** The whole reply as it stands on the wire, without the last line end. */
    String wire() {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            wire.append(code).append(last ? ' ' : '-').append(lines.get(i)).append(last ? "" : "\r\n");
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
