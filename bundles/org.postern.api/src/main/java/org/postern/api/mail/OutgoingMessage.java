// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A message ready to be submitted. The content is final: Bcc removed, Date and Message-ID present, lines ended by CRLF.
 *
 * @param author the address of header From (Sender where From has several): selections are made for it
 * @param messageId the Message-ID with its angle brackets
 */
public record OutgoingMessage(EmailAddress author, Envelope envelope, String messageId, Content content) {

    /** The octets of header and body, readable any number of times, never shown by {@code toString}. */
    public interface Content {

        /** The number of octets. */
        long size();

        /** The octets from the first on; the caller closes it. */
        InputStream open() throws IOException;

        /** All octets at once, for content known to be small. */
        default byte[] octets() {
            try (InputStream in = open()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Content held in memory. */
        static Content of(byte[] octets) {
            return new InMemory(octets.clone());
        }
    }

    private record InMemory(byte[] held) implements Content {

        @Override
        public long size() {
            return held.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(held);
        }

        @Override
        public String toString() {
            return held.length + " octets";
        }
    }
}
