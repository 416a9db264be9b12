// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/** Reads the field From and nothing else. */
public final class FakeReader implements MessageReader {

    @Override
    public OutgoingMessage read(Content content, Optional<EmailAddress> reversePath, List<EmailAddress> recipients)
            throws IOException {
        EmailAddress author = author(content);
        Envelope envelope = new Envelope(Optional.of(reversePath.orElse(author)), recipients);
        return new OutgoingMessage(author, envelope, "<1@corp.example>", content);
    }

    private static EmailAddress author(Content content) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> line.startsWith("From: "))
                    .map(line -> EmailAddress.of(line.substring("From: ".length())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no author."));
        }
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
