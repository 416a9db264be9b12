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
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;

final class ServerDraftTest {

    private static final ServerDraft OFFICE = new ServerDraft(
            "ann@example.org, *@example.com",
            "smtp.example.org",
            ConnectionSecurity.TLS,
            "465",
            Optional.of("ann"),
            "Office");

    @Test
    void describesTheUsersProfile() {
        SmtpProfile profile = OFFICE.profile("office", List.of());

        assertEquals(
                List.of(new SenderPattern("ann@example.org"), new SenderPattern("*@example.com")), profile.senders());
        assertEquals(Origin.Layer.USER, profile.origin().layer());
        assertEquals(OFFICE, ServerDraft.of(profile));
    }

    @Test
    void complainsAboutAPortThatIsNoNumber() {
        assertTrue(complaint(new ServerDraft("a@b", "host", ConnectionSecurity.TLS, "smtp", Optional.empty(), "x"))
                .startsWith("The port"));
    }

    @Test
    void complainsAboutALoginWithoutTls() {
        assertTrue(complaint(new ServerDraft("a@b", "host", ConnectionSecurity.NONE, "25", Optional.of("a"), "x"))
                .startsWith("A login needs TLS"));
    }

    @Test
    void complainsAboutMissingSenders() {
        assertTrue(complaint(new ServerDraft(" ", "host", ConnectionSecurity.TLS, "465", Optional.empty(), "x"))
                .startsWith("Say whose mail"));
    }

    private static String complaint(ServerDraft draft) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> draft.profile("x", List.of()))
                .getMessage());
    }
}
