// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.postern.api.profile.SmtpProfile;
import org.postern.testing.Identity;

/** A server for a policy, and a home that the policy is fetched to. */
final class PolicyBench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    static final String PATH = "/mail/policy.json";
    static final String GOOD = policy("corp", "");

    final Fixture fixture;
    final PolicyServer server;
    final Place place;

    PolicyBench(Path folder) throws IOException, GeneralSecurityException {
        fixture = new Fixture(folder);
        server = new PolicyServer(Identity.named("dns:localhost"));
        place = Place.named(url(), fixture.home.state());
        fixture.named = Optional.of(place);
    }

    String url() {
        return server.url(PATH);
    }

    PolicyAddress address() {
        return PolicyAddress.of(url());
    }

    /** As settings of this home have them. */
    LayeredFiles files() {
        return fixture.files();
    }

    /** Believes the server. */
    Https https() {
        return https(Duration.ofSeconds(20));
    }

    Https https(Duration patience) {
        return new Https(address(), patience, server.trust());
    }

    /** Asks the server once. */
    void look(LayeredFiles files) {
        look(files, https());
    }

    void look(LayeredFiles files, Https https) {
        try {
            fetch(files, Clock.fixed(NOW, ZoneOffset.UTC)).look(https);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    PolicyFetch fetch(LayeredFiles files, Clock clock) {
        return new PolicyFetch(address(), place, files, clock);
    }

    static List<String> ids(LayeredFiles files) {
        return files.view().profiles().stream().map(SmtpProfile::id).toList();
    }

    /** With one server, of which more is said. */
    static String policy(String id, String more) {
        return "{\"format\":1,\"profiles\":[{\"id\":\"" + id
                + "\",\"name\":\"A\",\"host\":\"smtp.example.org\",\"security\":\"tls\",\"senders\":[\"*@example.org\"]"
                + more + "}]}";
    }

    @Override
    public void close() {
        server.close();
    }
}
