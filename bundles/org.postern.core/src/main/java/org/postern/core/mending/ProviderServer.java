// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;

/**
 * The server where an author's own provider takes mail: the one that its domain names in the DNS (RFC 6186, RFC 8314 §5.1),
 * else under the names that providers usually give it. A network can forge the first, so a person has to know a name outside
 * the author's domain before a password goes there (RFC 6186 §6).
 */
record ProviderServer(Settings settings, NameServers nameServers, Looking looking) {

    private static final List<String> SERVICES = List.of("_submissions._tcp.", "_submission._tcp.");
    private static final List<String> USUAL = List.of("smtp.", "mail.");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_NAMED = 2;

    /** @param announced what happens to the message afterwards, by the name of the profile */
    Preview preview(Outline outline, EmailAddress author, Function<String, Optional<String>> announced)
            throws InterruptedException {
        for (String host : hosts(author.domain())) {
            SmtpProfile guess = guess(host, author);
            OtherPort ports = new OtherPort(guess, looking.at(guess.server()));
            outline.found("found.at", guess.server().host()).found(ports.words());
            Optional<SubmissionServer> server = ports.server(Remedy.Kind.WORK_EVERYWHERE, author.toString());
            if (server.isPresent()) {
                if (!host.endsWith("." + author.domain())) {
                    outline.step("find.elsewhere", host, author.domain());
                }
                return add(outline, guess.with(server.get()), author, announced);
            }
        }
        return outline.step("find.none", author.domain()).preview();
    }

    private List<String> hosts(String domain) {
        Stream<String> named = SERVICES.stream()
                .flatMap(service -> named(service + domain).stream())
                .limit(MOST_NAMED);
        return Stream.concat(named, USUAL.stream().map(prefix -> prefix + domain))
                .distinct()
                .toList();
    }

    /** None where nobody answers: then the usual names are left. */
    private List<String> named(String service) {
        try {
            return nameServers.services(service, PATIENCE).stream()
                    .map(NameServers.Service::host)
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (UnansweredException e) {
            return List.of();
        }
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
