// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/** What a client handed in, as it came; its content is there until the client is answered. */
record Submitted(String client, Envelope envelope, Content content) {

    /**
     * What is the same if the client hands in the same again: client, addresses and every octet. Not the reports, whose
     * identifier may be another each time.
     */
    String key() throws IOException {
        String addresses = client + "\n" + path() + "\n"
                + envelope.recipients().stream().map(EmailAddress::toString).collect(Collectors.joining("\n")) + "\n";
        try (InputStream octets = content.open()) {
            return HexFormat.of().formatHex(Sha256.of(addresses.getBytes(StandardCharsets.UTF_8), octets));
        }
    }

    /**
     * The message with that line at its top.
     *
     * @throws IllegalArgumentException with one sentence, if it is no message that can be sent
     */
    OutgoingMessage message(MessageReader reader, byte[] trace) throws IOException {
        OutgoingMessage read = reader.read(new Traced(trace, content), envelope.reversePath(), envelope.recipients());
        return new OutgoingMessage(read.author(), envelope, read.messageId(), read.content());
    }

    private String path() {
        return envelope.reversePath().map(EmailAddress::toString).orElse("<>");
    }

    @Override
    public String toString() {
        return "%s from %s for %s".formatted(content, client, envelope.recipients());
    }

    /** Content with octets before it. */
    private record Traced(byte[] trace, Content content) implements Content {

        @Override
        public long size() {
            return trace.length + content.size();
        }

        @Override
        public InputStream open() throws IOException {
            return new SequenceInputStream(new ByteArrayInputStream(trace), content.open());
        }
    }
}
