// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;

/** Reads the field From and nothing else. */
public final class FakeReader implements MessageReader {

    @Override
    public OutgoingMessage read(byte[] octets, Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        EmailAddress author = new String(octets, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.startsWith("From: "))
                .map(line -> EmailAddress.of(line.substring("From: ".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no author."));
        Envelope envelope = new Envelope(Optional.of(reversePath.orElse(author)), recipients);
        return new OutgoingMessage(author, envelope, "<1@corp.example>", OutgoingMessage.Content.of(octets));
    }

    @Override
    public String subject(OutgoingMessage message) {
        return "";
    }

    @Override
    public Optional<Draft> draft(OutgoingMessage message) {
        return Optional.empty();
    }

    @Override
    public OutgoingMessage compose(Draft draft) {
        throw new UnsupportedOperationException();
    }
}
