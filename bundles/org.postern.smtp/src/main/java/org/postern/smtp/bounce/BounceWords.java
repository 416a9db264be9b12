// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.bounce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.Reply;

/** A bounce for people: a line with an address and nothing else, then what went wrong with it, up to the copy of the message. */
final class BounceWords {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 2000;
    private static final Pattern ADDRESS = Pattern.compile("\\s*<?([^\\s<>@:]{1,64}@[^\\s<>@:]{1,255})>?:?\\s*");
    private static final Pattern COPY =
            Pattern.compile("-{2,}.*(?:copy|original|returned).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID =
            Pattern.compile("(?:^|[\\s:])([45]\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3}[ -])?\\S.*)");

    private final List<Failure> failures = new ArrayList<>();
    private final List<String> reason = new ArrayList<>();
    private String recipient = "";

    private BounceWords() {}

    static Optional<Bounce> read(byte[] text) {
        BounceWords words = new BounceWords();
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .takeWhile(line -> !COPY.matcher(line).matches())
                .forEach(words::line);
        words.end();
        return words.failures.isEmpty() ? Optional.empty() : Optional.of(new Bounce(Optional.empty(), words.failures));
    }

    private void line(String line) {
        Matcher address = ADDRESS.matcher(line);
        if (address.matches()) {
            end();
            recipient = address.group(1);
        } else if (line.isBlank() && !reason.isEmpty()) {
            end();
        } else if (!line.isBlank() && !recipient.isEmpty()) {
            reason.add(line.strip());
        }
    }

    private void end() {
        if (!recipient.isEmpty() && !reason.isEmpty()) {
            failures.add(new Failure(recipient, false, reply()));
            recipient = "";
        }
        reason.clear();
    }

    /** From the reply that is quoted on, or all of it. */
    private Reply reply() {
        String all = String.join(" ", reason);
        Matcher said = SAID.matcher(all);
        return Reply.parse(said.find() ? said.group(1) : all);
    }
}
