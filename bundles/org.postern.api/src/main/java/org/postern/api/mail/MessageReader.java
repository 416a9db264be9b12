// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Turns what a door was handed into a message that may be sent: port of {@code org.postern.smtp}, which has the
 * library that knows RFC 5322.
 */
public interface MessageReader {

    /** Reads RFC 5322 octets that are in memory, as the other method does. */
    default OutgoingMessage read(byte[] octets, Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        try {
            return read(Content.of(octets), reversePath, recipients);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what is in memory can be read
        }
    }

    /**
     * Reads RFC 5322 octets. Bare CR or LF become CRLF, Bcc and Resent-Bcc are taken off, a missing Date or Message-ID
     * is added; nothing else changes, so signatures stay valid. Holds the header in memory and nothing of the body.
     *
     * @param content is read now and whenever the message is read: it has to stay what it is, and where it is, as long
     * @param reversePath empty to take the author's address
     * @param recipients empty to take those of To, Cc and Bcc
     * @throws IllegalArgumentException with one sentence if this is no message that can be sent
     * @throws IOException if the content cannot be read
     */
    OutgoingMessage read(Content content, Optional<EmailAddress> reversePath, List<EmailAddress> recipients)
            throws IOException;

    /** Composes a plain-text message, 7-bit on the wire. */
    OutgoingMessage compose(Draft draft);

    /**
     * The subject as it was written, empty if there is none or it cannot be read. Perhaps a stranger's: show it through
     * {@link Visible}. Reads the header only.
     */
    String subject(OutgoingMessage message);

    /** What to go on writing with; empty if the message is more than one plain text, or cannot be read. */
    Optional<Draft> draft(OutgoingMessage message);

    /** What a person wrote. {@code toString} does not show it. */
    record Draft(EmailAddress from, List<EmailAddress> to, String subject, String text) {

        @Override
        public String toString() {
            return "draft from " + from + " to " + to;
        }
    }
}
