// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.postern.testing.Identity;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that wants STARTTLS and a login, and counts the logins that come over the wire. */
final class Doorkeeper implements AutoCloseable {

    /** The user of all of them. */
    static final String USER = "ann";

    static final String PASSWORD = "Tr0ub4dor-and-3-horses";

    private final Identity identity;
    private final SMTPServer server;
    private final AtomicInteger logins = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private Doorkeeper(String password, Runnable taking) throws IOException, GeneralSecurityException {
        identity = Identity.named("dns:localhost");
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .requireTLS()
                .startTlsSocketFactory(identity.context())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, secret, context) -> {
                    logins.incrementAndGet();
                    if (!secret.equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> {
                    taking.run();
                    received.add(new String(data, StandardCharsets.ISO_8859_1));
                })
                .build();
        server.start();
    }

    static Doorkeeper admitting() throws IOException, GeneralSecurityException {
        return admitting(() -> {});
    }

    /** @param taking run while it takes a message, before it says that it has */
    static Doorkeeper admitting(Runnable taking) throws IOException, GeneralSecurityException {
        return new Doorkeeper(PASSWORD, taking);
    }

    static Doorkeeper refusing() throws IOException, GeneralSecurityException {
        return new Doorkeeper("another password", () -> {});
    }

    /** How often somebody tried to log in. */
    int logins() {
        return logins.get();
    }

    /** The messages taken so far, as they came. */
    List<String> received() {
        return received;
    }

    SubmissionServer address() {
        return new SubmissionServer(
                "localhost",
                server.getPortAllocated(),
                ConnectionSecurity.STARTTLS,
                Optional.of(USER),
                List.of(identity.certificate()));
    }

    @Override
    public void close() {
        server.stop();
    }
}
