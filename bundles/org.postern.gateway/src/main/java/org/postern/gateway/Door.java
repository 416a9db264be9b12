// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** The listening sockets, one per address of the loopback interface, and who is let in. */
@NonNullByDefault({}) // the library says nothing about null
final class Door implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_RECIPIENTS = 1000;
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final int NOT_YOU = 554;

    private final GatewayFile file;
    private final User user;
    private final Function<String, MessageHandler> transactions;
    private final List<SMTPServer> servers;

    private Door(GatewayFile file, User user, Function<String, MessageHandler> transactions, int port, SSLContext tls) {
        this.file = file;
        this.user = user;
        this.transactions = transactions;
        servers = LoopbackPorts.addresses().stream()
                .map(address -> server(address, port, tls))
                .toList();
    }

    /**
     * Opens it.
     *
     * @param transactions begins a message of the client with that name
     * @throws IOException if there is no key, or the port is taken
     */
    static Door open(GatewayFile file, User user, Function<String, MessageHandler> transactions, int port)
            throws IOException {
        SSLContext tls = new Certificate(file.path().resolveSibling("gateway.p12")).context(Clock.systemUTC());
        Door door = new Door(file, user, transactions, port, tls);
        try {
            door.servers.forEach(SMTPServer::start);
            return door;
        } catch (RuntimeException e) {
            door.close();
            throw new IOException(LoopbackGateway.taken(port).getMessage(), e);
        }
    }

    private SMTPServer server(InetAddress address, int port, SSLContext tls) {
        return new SMTPServer.Builder()
                .bindAddress(address)
                .port(port)
                .hostName("localhost")
                .softwareName("Postern")
                .insertReceivedHeaders(false)
                .enableTLS()
                .startTlsSocketFactory(plain ->
                        (SSLSocket) tls.getSocketFactory().createSocket(plain, InputStream.nullInputStream(), true))
                .requireAuth()
                .showAuthCapabilitiesBeforeSTARTTLS(true)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .sessionHandler(new OnlyMine())
                .messageHandlerFactory(this::transaction)
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(Transaction.MOST_OCTETS)
                .connectionTimeout((int) IDLE.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private void login(String name, String secret, MessageContext context) throws LoginFailedException {
        Admission admission = file.read().clients().get(name);
        if (admission == null || !admission.admits(secret)) {
            throw new LoginFailedException(Ascii.of(Words.text("login.wrong")));
        }
    }

    private MessageHandler transaction(MessageContext context) {
        String client = context.getAuthenticationHandler()
                .flatMap(handler -> Optional.ofNullable(handler.getIdentity()))
                .map(Object::toString)
                .orElseThrow();
        return transactions.apply(client);
    }

    @Override
    public void close() {
        servers.forEach(SMTPServer::stop);
    }

    private final class OnlyMine implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            answerAtOnce(session.getSocket());
            return user.owns(session.getSocket())
                    ? SessionAcceptance.success()
                    : SessionAcceptance.failure(NOT_YOU, Ascii.of(Words.text("peer.other")));
        }

        /** A reply must not wait for the acknowledgement of the one before. */
        private static void answerAtOnce(Socket socket) {
            try {
                socket.setTcpNoDelay(true);
            } catch (SocketException e) {
                // the client has gone, which the library will notice
            }
        }

        @Override
        public void onSessionEnd(Session session) {
            // nothing is kept of it
        }
    }
}
