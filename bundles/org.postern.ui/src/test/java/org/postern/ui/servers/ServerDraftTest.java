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
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;

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
