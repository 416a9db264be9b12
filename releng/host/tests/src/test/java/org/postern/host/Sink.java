// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A server on a free port of the loopback interface: takes every message, or says {@code 550 relay not permitted}. */
final class Sink implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile boolean refuses;

    Sink() throws IOException {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Transaction())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Refuses every recipient from now on. */
    void refuse() {
        refuses = true;
    }

    /** What came since it was asked last. */
    List<String> taken() {
        List<String> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Transaction implements MessageHandler {

        @Override
        public void from(String path) {
            // everyone may
        }

        @Override
        public void recipient(String path) throws RejectException {
            if (refuses) {
                throw new RejectException(550, "relay not permitted");
            }
        }

        @Override
        public String data(InputStream content) throws IOException {
            messages.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            return "2.0.0 taken";
        }

        @Override
        public void done() {
            // nothing is open
        }
    }
}
