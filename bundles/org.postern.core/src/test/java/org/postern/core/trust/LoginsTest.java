// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.core.Platform;

class LoginsTest {

    private static final Outcome WORKED = new Outcome.Accepted(Reply.parse("250 OK"));
    private static final Outcome SECRETLESS = new Outcome.Broken(Phase.AUTH, Breakage.NO_SECRET, "There is none.");

    @TempDir
    private Path state = Path.of("");

    private Logins logins() {
        return new Logins(state, new Platform().logger());
    }

    @Test
    void whoeverMovedTheServerThePersonIsToldToSignInAgain() {
        for (Layer layer : Layer.values()) { // by hand, by import into the user's settings, by policy
            logins().noted(attempt(profile("smtp.a.example", Layer.USER), true, WORKED));

            assertEquals(
                    "Sign in again: the server of “Mail” changed from smtp.a.example to smtp.b.example, and a secret given for one server is not used for another.",
                    detail(logins().noted(attempt(profile("smtp.b.example", layer), false, SECRETLESS))));
        }
    }

    @Test
    void aSecretThatWasNeverGivenIsMerelyMissing() {
        assertEquals(
                "There is none.",
                detail(logins().noted(attempt(profile("smtp.a.example", Layer.USER), false, SECRETLESS))));
        logins().noted(attempt(profile("smtp.a.example", Layer.USER), true, WORKED));

        assertEquals(
                "There is none.",
                detail(logins().noted(attempt(profile("smtp.a.example", Layer.USER), false, SECRETLESS))));
    }

    private static String detail(Attempt attempt) {
        return Gate.why(attempt).orElseThrow();
    }

    private static SmtpProfile profile(String host, Layer layer) {
        SubmissionServer server = new SubmissionServer(host, 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        return new SmtpProfile(
                "mail", "Mail", server, List.of(new SenderPattern("me@example.org")), new Origin(layer, ""));
    }

    private static Attempt attempt(SmtpProfile profile, boolean loggedIn, Outcome outcome) {
        EmailAddress me = EmailAddress.of("me@example.org");
        return new Attempt(
                Instant.EPOCH,
                profile,
                new Envelope(Optional.of(me), List.of(me)),
                "<1@example.org>",
                List.of(),
                Set.of(),
                Optional.empty(),
                loggedIn,
                Optional.empty(),
                outcome);
    }
}
