// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;

/**
 * What a client handed in, as it came. Does not show the octets in {@code toString}.
 *
 * @param reversePath empty for the null path {@code <>}
 */
record Submitted(String client, Optional<EmailAddress> reversePath, List<EmailAddress> recipients, byte[] octets) {

    /** What is the same if the client hands in the same again: client, envelope and every octet. */
    String key() {
        String envelope = client + "\n" + path() + "\n"
                + recipients.stream().map(EmailAddress::toString).collect(Collectors.joining("\n")) + "\n";
        return HexFormat.of().formatHex(Sha256.of(envelope.getBytes(StandardCharsets.UTF_8), octets));
    }

    /** @throws IllegalArgumentException with one sentence, if it is no message that can be sent */
    OutgoingMessage message(MessageReader reader, byte[] trace) {
        byte[] traced = new byte[trace.length + octets.length];
        System.arraycopy(trace, 0, traced, 0, trace.length);
        System.arraycopy(octets, 0, traced, trace.length, octets.length);
        OutgoingMessage read = reader.read(traced, reversePath, recipients);
        return new OutgoingMessage(
                read.author(),
                new Envelope(reversePath, read.envelope().recipients()),
                read.messageId(),
                read.content());
    }

    private String path() {
        return reversePath.map(EmailAddress::toString).orElse("<>");
    }

    @Override
    public String toString() {
        return "%d octets from %s for %s".formatted(octets.length, client, recipients);
    }
}
