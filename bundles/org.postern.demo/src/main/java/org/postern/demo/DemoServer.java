// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** A real SMTP server on a free port of the loopback interface; remembers what it took. */
final class DemoServer implements AutoCloseable {
    private static final String HOST = "localhost";

    private final SMTPServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private DemoServer(SMTPServer.Builder builder, BooleanSupplier relays) throws IOException {
        server = builder.hostName(HOST)
                .softwareName("Postern demo")
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .insertReceivedHeaders(false)
                .sessionHandler(new Count())
                .messageHandlerFactory(context -> new Transaction(relays, received::add))
                .build();
        server.start();
    }

    /**
     * An Internet provider's relay: TLS from the first octet, no login, and mail from its own network only.
     *
     * @param ownNetwork whether the client is on that network now
     */
    static DemoServer relay(SSLContext tls, BooleanSupplier ownNetwork) throws IOException {
        return new DemoServer(new SMTPServer.Builder().serverSocketFactory(tls), ownNetwork);
    }

    /** A company's submission server: from any network, with STARTTLS and a login. */
    static DemoServer company(SSLContext tls, String user, String password) throws IOException {
        SMTPServer.Builder builder = new SMTPServer.Builder()
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(plain ->
                        (SSLSocket) tls.getSocketFactory().createSocket(plain, InputStream.nullInputStream(), true))
                .requireAuth()
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((givenUser, givenPassword, context) ->
                                check(user.equals(givenUser) && password.equals(givenPassword))));
        return new DemoServer(builder, () -> true);
    }

    private static void check(boolean known) throws LoginFailedException {
        if (!known) {
            throw new LoginFailedException();
        }
    }

    String host() {
        return HOST;
    }

    int port() {
        return server.getPortAllocated();
    }

    /** What it took, in order. */
    List<Received> received() {
        return List.copyOf(received);
    }

    boolean has(String messageId) {
        return received.stream().anyMatch(message -> message.messageId().equals(messageId));
    }

    /** How many clients have connected. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    @NonNullByDefault({}) // the library says nothing about null
    private final class Count implements SessionHandler {
        @Override
        public SessionAcceptance accept(Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {
            // only beginnings are counted
        }
    }
}
