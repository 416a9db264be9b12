// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

/**
 * A message ready to be submitted. The content is final: Bcc removed, Date and Message-ID present, lines ended by CRLF.
 *
 * @param author the address of header From (Sender where From has several): selections are made for it
 * @param messageId the Message-ID with its angle brackets
 */
public record OutgoingMessage(EmailAddress author, Envelope envelope, String messageId, Content content) {

    /** The octets of header and body, readable any number of times. Does not show them in {@code toString}. */
    public record Content(byte[] octets) {

        public Content {
            octets = octets.clone();
        }

        @Override
        public byte[] octets() {
            return octets.clone();
        }

        @Override
        public String toString() {
            return octets.length + " octets";
        }
    }
}
