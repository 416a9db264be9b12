// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;

/**
 * The provider behind a domain that is somebody's own: the one whose host takes the domain's mail (MX). It publishes
 * its configuration under its own name, where it learns the domain from nobody.
 */
record MailHost(Web web, Places places, NameServers nameServers) implements Source {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String place(Question question) {
        return Words.say("place.mail.host", question.domain());
    }

    @Override
    public Answer answer(Question question) throws InterruptedException {
        try {
            Optional<String> provider = nameServers.mailExchanges(question.domain(), PATIENCE).stream()
                    .findFirst()
                    .flatMap(Question::domain)
                    .map(BaseDomain::of);
            return provider.filter(base -> !question.owns(base)).isPresent()
                    ? ask(provider.get(), question)
                    : Answer.none(place(question), Words.say("no.other.provider"));
        } catch (UnansweredException e) {
            return Answer.none(place(question), Words.say("dns.silent"));
        }
    }

    private Answer ask(String provider, Question question) throws InterruptedException {
        ConfigReader reader = new ConfigReader(web, question);
        Answer answer = Answer.none(place(question), "");
        for (String place : List.of(places.ownHost(), places.database())) {
            URI file = Places.at(place, provider);
            Provenance provenance =
                    new Provenance(Words.say("named.for.mail.host", file, provider, question.domain()), true);
            answer = reader.answer(file, Words.say("place.for.mail.host", file, provider), provenance);
            if (!answer.candidates().isEmpty()) {
                return answer;
            }
        }
        return answer;
    }
}
