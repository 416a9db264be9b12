// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.testing.Identity;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback, with TLS from the first octet, that either takes every message or refuses every recipient. */
final class Sink implements AutoCloseable {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Optional<String> refusal;
    private final SMTPServer server;

    private Sink(Identity identity, Optional<String> refusal) {
        this.refusal = refusal;
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .serverSocketFactory(identity.context())
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    static Sink accepting(Identity identity) {
        return new Sink(identity, Optional.empty());
    }

    static Sink refusing(Identity identity, String reason) {
        return new Sink(identity, Optional.of(reason));
    }

    /** The messages taken so far, as they came. */
    List<String> received() {
        return received;
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    @NonNullByDefault({}) // the library promises nothing
    private final class Handler implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusal.isPresent()) {
                throw new RejectException(550, refusal.get());
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            received.add(new String(data.readAllBytes(), StandardCharsets.UTF_8));
            return "queued";
        }

        @Override
        public void done() {}
    }
}
