// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;

/**
 * An {@code outgoingServer} of a configuration file, as it stands there.
 *
 * @param fields the texts of its elements, by their names in lower case
 */
record ConfiguredServer(Map<String, List<String>> fields) {

    private static final Set<String> NO_LOGIN = Set.of("none", "client-ip-address");
    /** The last two are those of format 1.0. */
    private static final Set<String> PASSWORD =
            Set.of("password-cleartext", "password-encrypted", "ntlm", "plain", "secure");

    /** Empty if it cannot be used: it makes no sense, wants a login that Postern has not, or one without TLS. */
    Optional<Candidate> candidate(Question question, Provenance provenance) {
        Placeholders placeholders = new Placeholders(question);
        Optional<String> host = first("hostname").map(placeholders::filled).flatMap(Question::domain);
        Optional<ConnectionSecurity> security = security();
        List<Login> logins = security.filter(ConnectionSecurity::verified).isPresent() ? logins() : List.of();
        if (host.isEmpty() || security.isEmpty() || logins.isEmpty() && !open()) {
            return Optional.empty();
        }
        Optional<String> user = first("username").map(placeholders::filled);
        try {
            SubmissionServer server = new SubmissionServer(
                    host.get(),
                    port(security.get()),
                    security.get(),
                    logins.isEmpty()
                            ? Optional.empty()
                            : user.or(() -> Optional.of(question.address().toString())),
                    List.of());
            return Optional.of(provenance.candidate(question, server, logins, inside(logins)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> first(String name) {
        return all(name).filter(text -> !text.isEmpty()).findFirst();
    }

    private Stream<String> all(String name) {
        return Optional.ofNullable(fields.get(name)).stream().flatMap(List::stream);
    }

    private Stream<String> words(String name) {
        return all(name).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Where it does not say, the port does (RFC 8314 §3.3, RFC 6409). */
    private Optional<ConnectionSecurity> security() {
        String word =
                words("sockettype").findFirst().orElseGet(() -> first("port").orElse(""));
        return switch (word) {
            case "ssl", "tls", "465" -> Optional.of(ConnectionSecurity.TLS);
            case "starttls", "587" -> Optional.of(ConnectionSecurity.STARTTLS);
            case "plain" -> Optional.of(ConnectionSecurity.NONE);
            default -> Optional.empty();
        };
    }

    private int port(ConnectionSecurity security) {
        return first("port").map(Integer::valueOf).orElse(security.usualPort());
    }

    /** Where it names none, a password is usual, if it is no relay for the provider's own network. */
    private List<Login> logins() {
        return authentication().isEmpty() && !restricted()
                ? List.of(Login.PASSWORD)
                : words("authentication")
                        .flatMap(ConfiguredServer::login)
                        .distinct()
                        .toList();
    }

    private static Stream<Login> login(String word) {
        if (word.equals("oauth2")) {
            return Stream.of(Login.BROWSER);
        }
        return PASSWORD.contains(word) ? Stream.of(Login.PASSWORD) : Stream.empty();
    }

    private List<String> authentication() {
        return words("authentication").toList();
    }

    /** Whether it takes mail without a login. */
    private boolean open() {
        return authentication().stream().anyMatch(NO_LOGIN::contains)
                || authentication().isEmpty() && restricted();
    }

    private boolean restricted() {
        return words("restriction").anyMatch("client-ip-address"::equals);
    }

    private boolean inside(List<Login> logins) {
        return restricted() || logins.isEmpty() && authentication().contains("client-ip-address");
    }
}
