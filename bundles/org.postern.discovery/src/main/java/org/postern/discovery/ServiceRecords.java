// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.discovery.Inquiry;
import org.postern.api.network.NameServers;
import org.postern.api.network.NameServers.Service;
import org.postern.api.network.UnansweredException;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;

/**
 * The servers that the domain names in the DNS: with TLS from the start (RFC 8314 §5.1), then with STARTTLS (RFC 6186
 * §3.1). The user name is the address, as RFC 6186 §4 has it.
 */
record ServiceRecords(NameServers nameServers) implements Source {

    private static final int MOST = 4;

    @Override
    public String place(Question question) {
        return Words.say("place.services", question.domain());
    }

    @Override
    public Answer answer(Question question) {
        try {
            List<Candidate> candidates = Stream.concat(
                            named("_submissions._tcp.", ConnectionSecurity.TLS, question),
                            named("_submission._tcp.", ConnectionSecurity.STARTTLS, question))
                    .toList();
            return new Answer(candidates, new Inquiry(place(question), Words.say("no.service")));
        } catch (UnansweredException e) {
            return Answer.none(place(question), Words.say("dns.silent"));
        }
    }

    private Stream<Candidate> named(String service, ConnectionSecurity security, Question question)
            throws UnansweredException {
        Provenance provenance = new Provenance(Words.say("named.in.dns", service + question.domain()), true);
        return nameServers.services(service + question.domain(), MailHost.PATIENCE).stream()
                .limit(MOST)
                .map(named -> server(named, security, question))
                .flatMap(Optional::stream)
                .map(server -> provenance.candidate(question, server, List.of(Login.PASSWORD), false));
    }

    private static Optional<SubmissionServer> server(Service named, ConnectionSecurity security, Question question) {
        Optional<String> user = Optional.of(question.address().toString());
        return Question.domain(named.host())
                .filter(host -> named.port() > 0)
                .map(host -> new SubmissionServer(host, named.port(), security, user, List.of()));
    }
}
