// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.network.system.AddressText;

/** The first words with an SMTP server (RFC 5321 §3.1). */
final class SmtpTalk {

    private static final Pattern REPLY = Pattern.compile("(\\d{3})([ -]|$)(.*)");
    private static final Pattern LITERAL = Pattern.compile("\\[(?:IPv6:)?([0-9A-Fa-f:.]{3,45})\\]");
    private static final int MOST_LINES = 100;

    private SmtpTalk() {}

    /** What the server says first, without the code. */
    static String greeting(Line line) throws IOException {
        return reply(line, "220");
    }

    /** Our address as it stands in square brackets in the first line of its answer to EHLO; empty if it says none. */
    static List<InetAddress> addressSeen(Line line) throws IOException {
        reply(line, "220");
        line.say("EHLO [127.0.0.1]");
        String answer = reply(line, "250");
        line.say("QUIT");
        Matcher literal = LITERAL.matcher(answer);
        return literal.find() ? AddressText.read(literal.group(1)).map(List::of).orElseGet(List::of) : List.of();
    }

    /** The first line of the reply; all of it is read. */
    private static String reply(Line line, String code) throws IOException {
        String first = "";
        for (int i = 0; i < MOST_LINES; i++) {
            Matcher reply = REPLY.matcher(line.hear());
            if (!reply.matches() || !reply.group(1).equals(code)) {
                throw new IOException(Words.text("not.smtp"));
            }
            first = i == 0 ? reply.group(3) : first;
            if (!reply.group(2).equals("-")) {
                return first;
            }
        }
        throw new IOException(Words.text("endless"));
    }
}
