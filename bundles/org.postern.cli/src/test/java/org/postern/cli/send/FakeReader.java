// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;

/** Remembers what it was given, and refuses a message without octets. */
final class FakeReader implements MessageReader {
    private Optional<Draft> draft = Optional.empty();
    private byte[] octets = {};

    Draft draft() {
        return draft.orElseThrow();
    }

    String octets() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public OutgoingMessage read(Content message, Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        if (message.size() == 0) {
            throw new IllegalArgumentException("This is no message.");
        }
        octets = message.octets();
        return message(EmailAddress.of("ann@example.org"), List.of(EmailAddress.of("bob@example.net")));
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
    public OutgoingMessage compose(Draft composed) {
        draft = Optional.of(composed);
        return message(composed.from(), composed.to());
    }

    private static OutgoingMessage message(EmailAddress from, List<EmailAddress> to) {
        return new OutgoingMessage(
                from, new Envelope(Optional.of(from), to), "<1@example.org>", Content.of(new byte[0]));
    }
}
