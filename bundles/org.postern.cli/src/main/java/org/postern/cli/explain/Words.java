// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postern.api.send.Reply;

/** Reads a reply from what a person pastes: the reply itself, or a program's message that quotes one. */
final class Words {
    private static final int MOST_LINES = 100;
    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern CODE = Pattern.compile("[2-5]\\d\\d(?:[ -].*)?");
    /** The second digit of a code is 0 to 5, which keeps the ports 465 and 587 out. */
    private static final Pattern QUOTED =
            Pattern.compile("[\\s:(\\[\"'“‘]([45][0-5]\\d(?:[ -][45]\\.\\d{1,3}\\.\\d{1,3})?[ -]\\S.*)");

    private Words() {}

    static Reply reply(String text) {
        String bounded = text.lines().limit(MOST_LINES).map(Words::bounded).collect(Collectors.joining("\n"));
        if (bounded.lines().anyMatch(line -> CODE.matcher(line.strip()).matches())) {
            return Reply.parse(bounded);
        }
        return quoted(bounded).orElseGet(() -> Reply.parse(bounded));
    }

    private static Optional<Reply> quoted(String text) {
        return text.lines()
                .map(QUOTED::matcher)
                .filter(Matcher::find)
                .map(matcher -> Reply.parse(matcher.group(1)))
                .findFirst();
    }

    private static String bounded(String line) {
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }
}
