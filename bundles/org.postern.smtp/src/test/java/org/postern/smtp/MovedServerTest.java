// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/** A profile that was moved to another host; the vault has its secret for {@code localhost}. */
class MovedServerTest {

    /** By the user's hand or an import, by a policy, by a locked one: the server hears no AUTH. */
    @ParameterizedTest
    @EnumSource(Layer.class)
    void theSecretOfOneServerIsNotSaidToAnother(Layer layer) throws IOException, GeneralSecurityException {
        Identity elsewhere = Identity.named("ip:127.0.0.1");
        try (ScriptedServer server = new ScriptedServer(elsewhere.context(), """
                TLS
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 AUTH PLAIN LOGIN
                C: QUIT
                S: 221 bye
                """)) {
            SubmissionServer moved = new SubmissionServer(
                    "127.0.0.1",
                    server.port(),
                    ConnectionSecurity.TLS,
                    Optional.of("me"),
                    List.of(elsewhere.certificate()));
            SmtpProfile profile = new SmtpProfile(
                    "test", "Test", moved, List.of(new SenderPattern("me@example.org")), new Origin(layer, "test"));

            Attempt attempt = Bench.submission().submit(Bench.message(Bench.YOU), profile, StepListener.NONE);

            assertEquals(
                    Breakage.NO_SECRET,
                    assertInstanceOf(Outcome.Broken.class, attempt.outcome()).breakage());
            assertEquals(List.of("EHLO [127.0.0.1]", "QUIT"), server.heard());
        }
    }
}
