// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that either takes every message or refuses every recipient. */
final class Sink implements AutoCloseable {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Optional<String> refusal;
    private final SMTPServer server;

    private Sink(Optional<String> refusal) {
        this.refusal = refusal;
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    static Sink accepting() {
        return new Sink(Optional.empty());
    }

    static Sink refusing(String reason) {
        return new Sink(Optional.of(reason));
    }

    /** The messages taken so far, as they came. */
    List<String> received() {
        return received;
    }

    SubmissionServer address() {
        return new SubmissionServer(
                "127.0.0.1", server.getPortAllocated(), ConnectionSecurity.NONE, Optional.empty(), List.of());
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        @Override
        public void from(@Nullable String from) {}

        @Override
        public void recipient(@Nullable String recipient) throws RejectException {
            if (refusal.isPresent()) {
                throw new RejectException(550, refusal.get());
            }
        }

        @Override
        public String data(@Nullable InputStream data) throws IOException {
            received.add(new String(Objects.requireNonNull(data).readAllBytes(), StandardCharsets.UTF_8));
            return "queued";
        }

        @Override
        public void done() {}
    }
}
