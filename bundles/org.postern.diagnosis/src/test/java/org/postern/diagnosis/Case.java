// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Symptoms for tests, one fact after the other. */
record Case(Symptom symptom) {

    static Case reply(String wire) {
        return new Case(Symptom.of(Reply.parse(wire)));
    }

    static Case breakage(Breakage breakage) {
        Symptom nothing = Symptom.of(Reply.parse("?"));
        return new Case(new Symptom(
                nothing.phase(),
                Optional.empty(),
                Optional.of(breakage),
                nothing.port(),
                nothing.security(),
                nothing.loggedIn(),
                Set.of(),
                nothing.provider(),
                nothing.profile(),
                nothing.recipient(),
                nothing.author(),
                nothing.network(),
                List.of()));
    }

    Case at(Phase phase) {
        Symptom s = symptom;
        return new Case(new Symptom(
                Optional.of(phase),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                s.capabilities(),
                s.provider(),
                s.profile(),
                s.recipient(),
                s.author(),
                s.network(),
                s.others()));
    }

    Case over(int port, ConnectionSecurity security) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                Optional.of(port),
                Optional.of(security),
                s.loggedIn(),
                s.capabilities(),
                s.provider(),
                s.profile(),
                s.recipient(),
                s.author(),
                s.network(),
                s.others()));
    }

    Case loggedIn(boolean loggedIn) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                Optional.of(loggedIn),
                s.capabilities(),
                s.provider(),
                s.profile(),
                s.recipient(),
                s.author(),
                s.network(),
                s.others()));
    }

    Case capabilities(String... keywords) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                Set.of(keywords),
                s.provider(),
                s.profile(),
                s.recipient(),
                s.author(),
                s.network(),
                s.others()));
    }

    Case provider(String provider) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                s.capabilities(),
                Optional.of(provider),
                s.profile(),
                s.recipient(),
                s.author(),
                s.network(),
                s.others()));
    }

    Case through(SmtpProfile profile, SmtpProfile... others) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                s.capabilities(),
                s.provider(),
                Optional.of(profile),
                s.recipient(),
                s.author(),
                s.network(),
                List.of(others)));
    }

    Case from(String author, String network) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                s.capabilities(),
                s.provider(),
                s.profile(),
                s.recipient(),
                Optional.of(author),
                Optional.of(network),
                s.others()));
    }

    Case to(String recipient) {
        Symptom s = symptom;
        return new Case(new Symptom(
                s.phase(),
                s.reply(),
                s.breakage(),
                s.port(),
                s.security(),
                s.loggedIn(),
                s.capabilities(),
                s.provider(),
                s.profile(),
                Optional.of(recipient),
                s.author(),
                s.network(),
                s.others()));
    }
}
