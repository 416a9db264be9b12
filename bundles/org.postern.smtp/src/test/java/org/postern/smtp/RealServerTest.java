// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** With SubEtha as a submission server that wants STARTTLS and a login. */
class RealServerTest {

    private final Identity localhost;
    private final SMTPServer server;
    private final List<byte[]> arrived = new ArrayList<>();
    private String password = Bench.PASSWORD;

    RealServerTest() throws IOException, GeneralSecurityException {
        localhost = Identity.named("dns:localhost");
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .requireTLS()
                .startTlsSocketFactory(localhost.context())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .messageHandler((context, from, to, data) -> arrived.add(data))
                .build();
        server.start();
    }

    private void login(String user, String secret, MessageContext context) throws LoginFailedException {
        if (!user.equals("me") || !secret.equals(password)) {
            throw new LoginFailedException();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void messageArrivesOctetByOctet() {
        OutgoingMessage message =
                Bench.message("From: me@example.org\r\n\r\n.\r\n..\r\n" + ".ü\r\n".repeat(100_000), Bench.YOU);

        Attempt attempt = submit(message);

        assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        assertTrue(attempt.loggedIn());
        assertEquals(1, arrived.size());
        assertArrayEquals(message.content().octets(), behindTrace(arrived.get(0)));
    }

    /** The server puts a field of its own before ours. */
    private static byte[] behindTrace(byte[] message) {
        int begin = new String(message, StandardCharsets.ISO_8859_1).indexOf("\r\nFrom:") + 2;
        return Arrays.copyOfRange(message, begin, message.length);
    }

    @Test
    void wrongPasswordIsRefusedAndNothingArrives() {
        password = "changed";

        Attempt attempt = submit(Bench.message(Bench.YOU));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, attempt.outcome());
        assertEquals(Phase.AUTH, refused.phase());
        assertEquals(535, refused.reply().code());
        assertEquals(List.of(), arrived);
    }

    private Attempt submit(OutgoingMessage message) {
        return Bench.submission()
                .submit(
                        message,
                        Bench.login(server.getPortAllocated(), ConnectionSecurity.STARTTLS, localhost),
                        StepListener.NONE);
    }
}
