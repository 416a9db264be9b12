// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubmissionServerTest {

    @Test
    void refusesALoginWithoutTls() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new SubmissionServer(
                        "smtp.example.org", 25, ConnectionSecurity.NONE, Optional.of("ann"), List.of()));

        assertTrue(refusal.getMessage().contains("TLS"));
    }

    @Test
    void tellsHowWellItProtects() {
        assertEquals(
                Protection.TLS_AND_LOGIN,
                server(ConnectionSecurity.TLS, Optional.of("ann")).protection());
        assertEquals(
                Protection.TLS,
                server(ConnectionSecurity.STARTTLS, Optional.empty()).protection());
        assertEquals(
                Protection.NONE,
                server(ConnectionSecurity.NONE, Optional.empty()).protection());
    }

    @Test
    void refusesAHostThatIsNone() {
        for (String host : List.of("", "smtp example", "smtp.example.org\r\nQUIT", "http://example.org")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new SubmissionServer(host, 587, ConnectionSecurity.STARTTLS, Optional.empty(), List.of()),
                    host);
        }
    }

    private static SubmissionServer server(ConnectionSecurity security, Optional<String> userName) {
        return new SubmissionServer("smtp.example.org", 587, security, userName, List.of());
    }
}
