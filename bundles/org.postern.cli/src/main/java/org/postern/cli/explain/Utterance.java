// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a session: who said it, and what.
 *
 * @param server whether the server said it
 */
record Utterance(boolean server, String text) {
    private static final int MOST_CHARACTERS = 2_000;
    /** The marks of mail books, swaks, curl and sendmail. */
    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:(?<server>S:|Server:|(?:<<<|<~|<-|<\\*\\*|<)\\s)|(?:C:|Client:|(?:>>>|~>|->|>)\\s))\\s*(?<text>.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLY = Pattern.compile("[2-5]\\d\\d(?:[ -].*)?");
    private static final Pattern CONTINUED = Pattern.compile("[2-5]\\d\\d-.*");

    /** Reads a session with or without marks; a bare reply is a session of one line. */
    static List<Utterance> of(String text) {
        List<String> lines = text.lines()
                .map(line -> line.substring(0, Math.min(line.length(), MOST_CHARACTERS)))
                .filter(line -> !line.isBlank())
                .toList();
        int lastDot = lines.lastIndexOf(ClientCommand.DOT);
        List<Utterance> utterances = new ArrayList<>();
        boolean content = false;
        for (int i = 0; i < lines.size(); i++) {
            Utterance utterance = of(lines.get(i), content && i <= lastDot);
            content = utterance.server() ? utterance.asksForContent() : content && !utterance.endsContent();
            utterances.add(utterance);
        }
        return utterances;
    }

    /** @param content whether the line is part of a message, so that without a mark it is the client's even if it looks like a reply */
    private static Utterance of(String line, boolean content) {
        Matcher marked = MARK.matcher(line);
        if (marked.matches()) {
            return new Utterance(marked.group("server") != null, marked.group("text"));
        }
        return new Utterance(!content && REPLY.matcher(line.strip()).matches(), line.strip());
    }

    private boolean asksForContent() {
        return text.startsWith("354");
    }

    private boolean endsContent() {
        return text.equals(ClientCommand.DOT);
    }

    /** Whether more lines of the same reply follow. */
    boolean continued() {
        return CONTINUED.matcher(text).matches();
    }
}
