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
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.Limits;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.smtp.message.WireAddress;

/**
 * One mail transaction (RFC 5321 §3.3). Recipients are judged one by one: those refused do not keep the message from
 * the others. Used once.
 */
final class Transaction {

    private static final int GO_AHEAD = 354;
    private static final int CLOSING = 421;

    private static final String TEXT_FOLLOWS = "DATA";

    private final SmtpConnection connection;
    private final boolean allOrNobody;
    private final Envelope envelope;
    private final Burden burden;
    private final Flight flight;
    private final List<EmailAddress> taken = new ArrayList<>();
    private final Map<EmailAddress, Reply> refused = new LinkedHashMap<>();

    Transaction(SmtpConnection connection, OutgoingMessage message, Limits limits, boolean allOrNobody)
            throws MessagingException {
        this.connection = connection;
        this.allOrNobody = allOrNobody;
        envelope = message.envelope();
        burden = new Burden(connection, message, limits);
        flight = new Flight(connection, commands());
    }

    /** Where one refusal is to end it, DATA does not follow unheard: a server that has taken it waits for a message. */
    private List<String> commands() {
        Stream<String> recipients = envelope.recipients().stream()
                .map(recipient -> "RCPT TO:<" + new WireAddress(recipient) + ">" + burden.parameters(recipient));
        String sender = "MAIL FROM:" + reversePath() + burden.parameters();
        Stream<String> text = allOrNobody ? Stream.empty() : Stream.of(TEXT_FOLLOWS);
        return Stream.of(Stream.of(sender), recipients, text)
                .flatMap(commands -> commands)
                .toList();
    }

    private String reversePath() {
        return envelope.reversePath()
                .map(address -> "<" + new WireAddress(address) + ">")
                .orElse("<>");
    }

    /** @throws MessagingException or IOException if it ended early; whether the final dot had left, the wire knows */
    Outcome perform() throws MessagingException, IOException {
        try {
            if (addressed()) {
                expect(Phase.DATA, allOrNobody ? connection.command(TEXT_FOLLOWS) : flight.next(), GO_AHEAD);
                connection.text(burden.text());
                return verdict(connection.dot());
            }
        } catch (AttemptEnded e) {
            land();
            throw e;
        }
        land();
        Map.Entry<EmailAddress, Reply> first = refused.entrySet().iterator().next();
        return new Outcome.Refused(Phase.RCPT, first.getValue(), Optional.of(first.getKey()));
    }

    /** Whether anybody is to get it. */
    private boolean addressed() throws MessagingException, IOException {
        Reply reply = flight.next();
        if (!reply.positive()) {
            throw AttemptEnded.by(Phase.MAIL, reply);
        }
        for (EmailAddress recipient : envelope.recipients()) {
            judge(recipient, flight.next());
        }
        return !taken.isEmpty() && (refused.isEmpty() || !allOrNobody);
    }

    private void judge(EmailAddress recipient, Reply reply) throws MessagingException {
        if (reply.positive()) {
            taken.add(recipient);
        } else if (reply.code() >= 400 && reply.code() != CLOSING) {
            refused.put(recipient, reply);
        } else {
            throw AttemptEnded.by(Phase.RCPT, reply);
        }
    }

    /** The outcome stands; what else the server says changes nothing. */
    private void land() {
        try {
            flight.land();
        } catch (MessagingException | IOException e) {
            connection.close();
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
            return new Outcome.Uncertain(Words.text("uncertain.senseless", reply));
        }
        return refused.isEmpty() ? new Outcome.Accepted(reply) : new Outcome.PartlyAccepted(reply, taken, refused);
    }
}
