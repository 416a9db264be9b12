// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * Reads what was said in an SMTP session, line by line, and keeps what tells why it failed. Commands may be pipelined:
 * each reply answers the first command that has none.
 */
final class Dialogue {
    private static final int MOST_LINES_OF_A_REPLY = 100;

    private final Deque<ClientCommand> unanswered = new ArrayDeque<>();
    private final List<String> replyLines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> capabilities = new TreeSet<>();
    private int commands;
    private int replies;
    private boolean inContent;
    private Optional<Boolean> loggedIn = Optional.empty();
    private Optional<ConnectionSecurity> security = Optional.empty();
    private Optional<EmailAddress> author = Optional.empty();

    Dialogue(List<Utterance> utterances) {
        utterances.forEach(this::hear);
    }

    /** Whether more was said than a single reply. */
    boolean session() {
        return commands + replies > 1;
    }

    /** The reply that made the session fail; empty if none was a 4xx or 5xx. */
    Optional<Refusal> refusal() {
        return refusals.stream()
                .filter(refusal -> !refusal.consequence())
                .reduce((earlier, later) -> later)
                .or(() -> refusals.stream().findFirst());
    }

    /** Empty if the session did not get far enough to tell. */
    Optional<Boolean> loggedIn() {
        return loggedIn;
    }

    Optional<ConnectionSecurity> security() {
        return security;
    }

    Optional<EmailAddress> author() {
        return author;
    }

    Set<String> capabilities() {
        return capabilities;
    }

    private void hear(Utterance utterance) {
        if (utterance.server()) {
            replyLine(utterance);
        } else if (!inContent || utterance.text().equals(ClientCommand.DOT)) {
            inContent = false;
            ClientCommand.of(utterance.text()).ifPresent(this::command);
        }
    }

    private void command(ClientCommand command) {
        commands++;
        unanswered.add(command);
        if (command.phase() == Phase.MAIL) {
            author = command.path();
            loggedIn = Optional.of(loggedIn.orElse(false));
        }
    }

    private void replyLine(Utterance utterance) {
        if (replyLines.size() < MOST_LINES_OF_A_REPLY) {
            replyLines.add(utterance.text());
        }
        if (!utterance.continued()) {
            reply(Reply.parse(String.join("\n", replyLines)));
            replyLines.clear();
        }
    }

    private void reply(Reply reply) {
        Optional<ClientCommand> command = Optional.ofNullable(unanswered.poll());
        switch (reply.code() / 100) {
            case 2 -> success(command.map(ClientCommand::phase), reply);
            case 3 -> goOn(command);
            default -> refusal(command, reply);
        }
        replies++;
    }

    private void success(Optional<Phase> phase, Reply reply) {
        if (phase.equals(Optional.of(Phase.EHLO))) {
            capabilities.clear();
            reply.lines().stream().skip(1).forEach(capabilities::add);
        } else if (phase.equals(Optional.of(Phase.AUTH))) {
            loggedIn = Optional.of(true);
        } else if (phase.equals(Optional.of(Phase.TLS))) {
            security = Optional.of(ConnectionSecurity.STARTTLS);
        }
    }

    /** 334 asks for more of the login, 354 for the content. */
    private void goOn(Optional<ClientCommand> command) {
        inContent = command.filter(c -> c.phase() == Phase.DATA).isPresent();
        command.filter(c -> c.phase() == Phase.AUTH).ifPresent(unanswered::addFirst);
    }

    private void refusal(Optional<ClientCommand> command, Reply reply) {
        Optional<Phase> greeting = commands + replies == 0 ? Optional.of(Phase.GREETING) : Optional.empty();
        Optional<Phase> phase = command.map(ClientCommand::phase).or(() -> greeting);
        if (phase.equals(Optional.of(Phase.AUTH))) {
            loggedIn = Optional.of(false);
        }
        refusals.add(new Refusal(
                reply, phase, command.filter(c -> c.phase() == Phase.RCPT).flatMap(ClientCommand::path)));
    }
}
