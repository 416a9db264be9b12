// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.List;
import java.util.Optional;
import org.postern.api.check.PortFinding;
import org.postern.api.check.ServerCheck;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;

/**
 * The names that providers usually give their server. A guess counts only if a server answers there on 465 or 587, its
 * certificate is for that name, and it offers a login.
 */
record UsualNames(ServerCheck check) implements Source {

    private static final List<String> PREFIXES = List.of("smtp.", "mail.");

    @Override
    public String place(Question question) {
        return Words.say("place.usual", question.domain());
    }

    @Override
    public Answer answer(Question question) throws InterruptedException {
        for (String prefix : PREFIXES) {
            Optional<Candidate> candidate = tried(prefix + question.domain(), question);
            if (candidate.isPresent()) {
                return new Answer(List.of(candidate.get()), Answer.none("", "").inquiry());
            }
        }
        return Answer.none(place(question), Words.say("no.usual"));
    }

    private Optional<Candidate> tried(String host, Question question) throws InterruptedException {
        ServerCheck.Request request = new ServerCheck.Request(host, List.of(), Optional.empty());
        return check.check(request, finding -> {}).ports().stream()
                .filter(finding -> finding.usable() && !finding.authMethods().isEmpty())
                .flatMap(finding -> server(host, finding, question).stream())
                .findFirst()
                .map(server -> new Provenance(Words.say("tried", server), false)
                        .candidate(question, server, List.of(Login.PASSWORD), false));
    }

    private static Optional<SubmissionServer> server(String host, PortFinding finding, Question question) {
        Optional<String> user = Optional.of(question.address().toString());
        return List.of(ConnectionSecurity.TLS, ConnectionSecurity.STARTTLS).stream()
                .filter(security -> security.usualPort() == finding.port())
                .map(security -> new SubmissionServer(host, finding.port(), security, user, List.of()))
                .findFirst();
    }
}
