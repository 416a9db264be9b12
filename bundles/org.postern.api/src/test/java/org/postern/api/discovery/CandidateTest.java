// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Provider;

final class CandidateTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");

    @Test
    void loginCarriesItsAddressAndARelayItsDomain() {
        assertEquals("ann@example.org", candidate(Login.PASSWORD).sender(ANN).text());
        assertEquals("*@example.org", candidate().sender(ANN).text());
    }

    @Test
    void browserIsTakenWhereItIsPreferredAndPossible() {
        assertTrue(candidate(Login.BROWSER, Login.PASSWORD).browser(provider(true)));
        assertFalse(candidate(Login.BROWSER, Login.PASSWORD).browser(provider(false)));
        assertFalse(candidate(Login.BROWSER, Login.PASSWORD).browser(Optional.empty()));
        assertFalse(candidate(Login.PASSWORD, Login.BROWSER).browser(provider(true)));
        assertFalse(candidate(Login.PASSWORD).browser(provider(true)));
    }

    @Test
    void browserIsTakenWhereItIsTheOnlyWay() {
        assertTrue(candidate(Login.BROWSER).browser(provider(false)));
    }

    @Test
    void loginWithoutUserNameIsNone() {
        SubmissionServer server = candidate().server();

        assertThrows(
                IllegalArgumentException.class, () -> new Candidate(server, List.of(Login.PASSWORD), false, false, ""));
    }

    private static Candidate candidate(Login... logins) {
        Optional<String> user = logins.length == 0 ? Optional.empty() : Optional.of("ann");
        SubmissionServer server =
                new SubmissionServer("smtp.example.org", 465, ConnectionSecurity.TLS, user, List.of());
        return new Candidate(server, List.of(logins), false, false, "Named in a test.");
    }

    private static Optional<Provider> provider(boolean ready) {
        return Optional.of(new Provider(new Issuer("acme"), "Acme", List.of(), ready, false, Optional.empty()));
    }
}
