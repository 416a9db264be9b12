// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.postern.api.Origin;
import org.postern.api.check.Report;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;

/**
 * The server where an author's own provider takes mail, under the names that providers usually give it. A name outside the
 * author's domain would be somebody else's word, and is not looked for here.
 */
record ProviderServer(Settings settings, Looking looking) {

    private static final List<String> USUAL = List.of("smtp.", "mail.");

    /** Asks a server. */
    @FunctionalInterface
    interface Looking {

        Report at(SubmissionServer server) throws InterruptedException;
    }

    /** @param announced what happens to the message afterwards, by the name of the profile */
    Preview preview(Outline outline, EmailAddress author, Function<String, Optional<String>> announced)
            throws InterruptedException {
        for (String prefix : USUAL) {
            SmtpProfile guess = guess(prefix + author.domain(), author);
            OtherPort ports = new OtherPort(guess, looking.at(guess.server()));
            outline.found("found.at", guess.server().host()).found(ports.words());
            Optional<SubmissionServer> server = ports.server(Remedy.Kind.WORK_EVERYWHERE, author.toString());
            if (server.isPresent()) {
                return add(outline, Previews.through(guess, server.get()), author, announced);
            }
        }
        return outline.step("find.none", author.domain()).preview();
    }

    private static Preview add(
            Outline outline, SmtpProfile found, EmailAddress author, Function<String, Optional<String>> announced) {
        return outline.will("will.add", found.server().host(), OtherPort.words(found.server()), found.name(), author)
                .will(announced.apply(found.name()))
                .password(found.server().account().orElseThrow())
                .act(new Act.ChangeServer(found, Set.of(), Optional.empty()))
                .preview();
    }

    private SmtpProfile guess(String host, EmailAddress author) {
        ConnectionSecurity security = ConnectionSecurity.TLS;
        SubmissionServer server =
                new SubmissionServer(host, security.usualPort(), security, Optional.of(author.toString()), List.of());
        return new SmtpProfile(
                freshId(author.domain()),
                author.domain(),
                server,
                List.of(new SenderPattern(author.toString())),
                new Origin(Origin.Layer.USER, ""));
    }

    private String freshId(String domain) {
        String base = domain.replaceAll("[^A-Za-z0-9.-]", "-");
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? base : base + "-" + i)
                .filter(id -> settings.profile(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
