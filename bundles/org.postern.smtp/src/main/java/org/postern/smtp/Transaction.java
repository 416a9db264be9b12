// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.smtp.message.WireAddress;

/**
 * One mail transaction (RFC 5321 §3.3). Recipients are judged one by one: those refused do not keep the message from the
 * others. Used once.
 */
final class Transaction {

    private static final int GO_AHEAD = 354;
    private static final int CLOSING = 421;

    private final SmtpConnection connection;
    private final Envelope envelope;
    private final Burden burden;
    private final List<EmailAddress> taken = new ArrayList<>();
    private final Map<EmailAddress, Reply> refused = new LinkedHashMap<>();

    Transaction(SmtpConnection connection, OutgoingMessage message) throws MessagingException {
        this.connection = connection;
        envelope = message.envelope();
        burden = new Burden(connection, message);
    }

    /** @throws MessagingException or IOException if it ended early; whether the final dot had left, the wire knows */
    Outcome perform() throws MessagingException, IOException {
        sender();
        for (EmailAddress recipient : envelope.recipients()) {
            recipient(recipient);
        }
        if (taken.isEmpty()) {
            Map.Entry<EmailAddress, Reply> first = refused.entrySet().iterator().next();
            return new Outcome.Refused(Phase.RCPT, first.getValue(), Optional.of(first.getKey()));
        }
        expect(Phase.DATA, connection.command("DATA"), GO_AHEAD);
        connection.text(burden.text());
        return verdict(connection.dot());
    }

    private void sender() throws MessagingException {
        Reply reply = connection.command("MAIL FROM:" + reversePath() + burden.parameters());
        if (!reply.positive()) {
            throw AttemptEnded.by(Phase.MAIL, reply);
        }
    }

    private String reversePath() {
        return envelope.reversePath()
                .map(address -> "<" + new WireAddress(address) + ">")
                .orElse("<>");
    }

    private void recipient(EmailAddress recipient) throws MessagingException {
        Reply reply = connection.command("RCPT TO:<" + new WireAddress(recipient) + ">");
        if (reply.positive()) {
            taken.add(recipient);
        } else if (reply.code() >= 400 && reply.code() != CLOSING) {
            refused.put(recipient, reply);
        } else {
            throw AttemptEnded.by(Phase.RCPT, reply);
        }
    }

    private static void expect(Phase phase, Reply reply, int code) throws MessagingException {
        if (reply.code() != code) {
            throw AttemptEnded.by(phase, reply);
        }
    }

    /** Any reply to the final dot is definite, and every 2xx is a yes. */
    private Outcome verdict(Reply reply) {
        if (reply.code() >= 400) {
            return new Outcome.Refused(Phase.END_OF_DATA, reply, Optional.empty());
        }
        if (!reply.positive()) {
            return new Outcome.Uncertain("The server's answer to the message makes no sense: " + reply);
        }
        return refused.isEmpty() ? new Outcome.Accepted(reply) : new Outcome.PartlyAccepted(reply, taken, refused);
    }
}
