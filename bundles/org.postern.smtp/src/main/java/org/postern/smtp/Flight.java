// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.postern.api.send.Reply;

/**
 * Commands that follow each other, said several at once where the server takes that (RFC 2920), else one by one. Each reply is
 * heard alone, so that whoever asks for it may stop there. Of one thread, used once.
 */
final class Flight {

    /** So few that neither side fills what the other has no time to read (RFC 2920 §3.1). */
    private static final int MOST_AT_ONCE = 100;

    private static final int GO_AHEAD = 354;

    private final SmtpConnection connection;
    private final Deque<String> toSay;
    private final Deque<String> toHear = new ArrayDeque<>();

    Flight(SmtpConnection connection, List<String> commands) {
        this.connection = connection;
        toSay = new ArrayDeque<>(commands);
    }

    /** The reply to the next command, which is said now if it was not before. */
    Reply next() throws MessagingException, IOException {
        if (toHear.isEmpty()) {
            say();
        }
        return connection.hear(toHear.remove());
    }

    private void say() throws MessagingException, IOException {
        int most = connection.supportsExtension("PIPELINING") ? MOST_AT_ONCE : 1;
        while (!toSay.isEmpty() && toHear.size() < most) {
            toHear.add(toSay.remove());
        }
        connection.say(new ArrayList<>(toHear));
    }

    /**
     * Hears what was said in vain, so that the server can be left in good order. A server may have taken DATA although it
     * refused all before; a dot alone ends that.
     */
    void land() throws MessagingException, IOException {
        connection.hurry();
        while (!toHear.isEmpty()) {
            Reply reply = connection.hear(toHear.remove());
            if (reply.code() == GO_AHEAD) {
                connection.command(".");
            }
        }
    }
}
