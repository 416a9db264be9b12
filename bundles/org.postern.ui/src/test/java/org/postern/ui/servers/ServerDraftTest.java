// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

final class ServerDraftTest {

    private static final ServerDraft OFFICE = new ServerDraft(
            "ann@example.org, *@example.com",
            "smtp.example.org",
            ConnectionSecurity.TLS,
            "465",
            Optional.of("ann"),
            false,
            "Office");

    @Test
    void describesTheUsersProfile() {
        SmtpProfile profile = OFFICE.profile("office", List.of(), Optional.empty());

        assertEquals(
                List.of(new SenderPattern("ann@example.org"), new SenderPattern("*@example.com")), profile.senders());
        assertEquals(Origin.Layer.USER, profile.origin().layer());
        assertEquals(OFFICE, ServerDraft.of(profile));
    }

    @Test
    void browserNeedsSomebodyWhoLetsThePersonSignIn() {
        ServerDraft draft = new ServerDraft(
                "a@b.example", "smtp.b.example", ConnectionSecurity.TLS, "465", Optional.of("a"), true, "x");
        Issuer issuer = new Issuer("https://login.b.example");

        assertTrue(complaint(draft).startsWith("Postern does not know how to sign in with the browser"));
        assertEquals(
                Optional.of(issuer),
                draft.profile("x", List.of(), Optional.of(issuer)).server().issuer());
    }

    @Test
    void foundServerTakesThePlaceOfTheOldOneAndKeepsTheSenders() {
        Candidate found = found("smtp.provider.example", Optional.of("ann@example.org"));

        ServerDraft draft = OFFICE.at(found, EmailAddress.of("ann@example.org"), false);

        assertEquals(
                new ServerDraft(
                        OFFICE.senders(),
                        "smtp.provider.example",
                        ConnectionSecurity.STARTTLS,
                        "587",
                        Optional.of("ann@example.org"),
                        false,
                        "Office"),
                draft);
    }

    @Test
    void foundRelayCarriesItsDomainAndIsNamedLikeTheServer() {
        Candidate found = found("relay.provider.example", Optional.empty());

        ServerDraft draft = ServerDraft.EMPTY.at(found, EmailAddress.of("ann@example.org"), false);

        assertEquals("*@example.org", draft.senders());
        assertEquals("relay.provider.example", draft.name());
        assertEquals(Optional.empty(), draft.userName());
    }

    private static Candidate found(String host, Optional<String> user) {
        SubmissionServer server = new SubmissionServer(host, 587, ConnectionSecurity.STARTTLS, user, List.of());
        return new Candidate(
                server, user.map(name -> List.of(Login.PASSWORD)).orElse(List.of()), false, false, "Named in a test.");
    }

    @Test
    void firstSenderIsTheAddressUnlessItMeansEveryone() {
        assertEquals(Optional.of(EmailAddress.of("ann@example.org")), OFFICE.address());
        assertEquals(Optional.empty(), ServerDraft.EMPTY.address());
        assertEquals(
                Optional.empty(),
                ServerDraft.EMPTY
                        .at(found("h.example", Optional.empty()), EmailAddress.of("ann@example.org"), false)
                        .address());
    }

    @Test
    void passwordKeepsNoIssuer() {
        assertEquals(
                Optional.empty(),
                OFFICE.profile("office", List.of(), Optional.of(new Issuer("google")))
                        .server()
                        .issuer());
    }

    @Test
    void complainsAboutAPortThatIsNoNumber() {
        assertTrue(
                complaint(new ServerDraft("a@b", "host", ConnectionSecurity.TLS, "smtp", Optional.empty(), false, "x"))
                        .startsWith("The port"));
    }

    @Test
    void complainsAboutALoginWithoutTls() {
        assertTrue(
                complaint(new ServerDraft("a@b", "host", ConnectionSecurity.NONE, "25", Optional.of("a"), false, "x"))
                        .startsWith("A login needs TLS"));
    }

    @Test
    void complainsAboutMissingSenders() {
        assertTrue(complaint(new ServerDraft(" ", "host", ConnectionSecurity.TLS, "465", Optional.empty(), false, "x"))
                .startsWith("Say whose mail"));
    }

    private static String complaint(ServerDraft draft) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> draft.profile("x", List.of(), Optional.empty()))
                        .getMessage());
    }
}
