// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * What a client handed in, as it came; its content is there until the client is answered.
 *
 * @param key what is the same if the client hands in the same again, as by {@link Key}
 */
record Submitted(String client, Envelope envelope, Content content, String key) {

    /**
     * The message with that line at its top.
     *
     * @throws IllegalArgumentException with one sentence, if it is no message that can be sent
     */
    OutgoingMessage message(MessageReader reader, byte[] trace) throws IOException {
        OutgoingMessage read = reader.read(new Traced(trace, content), envelope.reversePath(), envelope.recipients());
        return new OutgoingMessage(read.author(), envelope, read.messageId(), read.content());
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
