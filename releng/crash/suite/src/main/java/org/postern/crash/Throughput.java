// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Outbox;
import org.postern.api.send.Submission.StepListener;

/**
 * {@code Throughput WAY STATE PORT COUNT OCTETS [CONNECTIONS [BEFORE]]}: how long so many messages take to a server in clear.
 * The ways are {@code outbox}, into it and out of it again over one connection or as many; {@code straight}, through
 * Postern in one call; {@code angus}, the mail library alone on one connection, with nothing kept; and {@code gateway},
 * the same through Postern's gateway. Prints milliseconds: for the outbox those to keep them all, then those to send
 * them all. Some messages are sent before, so that what is measured is not how Java gets going; of small ones some
 * thousands make it run as fast as it ever will.
 */
public final class Throughput {

    private static final int MOST_BEFORE = 100;
    private static final long MOST_OCTETS_BEFORE = 20 << 20;
    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final String LINE = "0123456789abcdef".repeat(4).substring(0, 62) + "\r\n";

    private final int octets;
    private int sent;

    private Throughput(int octets) {
        this.octets = octets;
    }

    /** Sends so many messages. */
    @FunctionalInterface
    private interface Way {
        void send(int count) throws IOException, InterruptedException, MessagingException;
    }

    public static void main(String[] args) throws IOException, InterruptedException, MessagingException {
        int port = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        int octets = Integer.parseInt(args[4]);
        int connections = args.length > 5 ? Integer.parseInt(args[5]) : 1;
        int before = args.length > 6 ? Integer.parseInt(args[6]) : before(octets);
        List<Way> steps = new Throughput(octets).steps(args[0], Path.of(args[1]), port, connections);
        for (Way step : steps) {
            step.send(before);
        }
        StringBuilder took = new StringBuilder();
        for (Way step : steps) {
            long begun = System.nanoTime();
            step.send(count);
            took.append(Duration.ofNanos(System.nanoTime() - begun).toMillis()).append(' ');
        }
        System.out.println(took.toString().strip());
        System.exit(0);
    }

    private static int before(int octets) {
        return (int) Math.min(MOST_BEFORE, Math.max(2, MOST_OCTETS_BEFORE / octets));
    }

    private List<Way> steps(String way, Path state, int port, int connections) throws MessagingException {
        return switch (way) {
            case "outbox" -> outbox(new Outpost(state, Lanes.inClear(port, connections)));
            case "straight" -> straight(new Outpost(state, Lanes.inClear(port)));
            case "angus" -> client(new Client(port));
            case "gateway" -> client(new Client(new Outpost(state, Lanes.inClear(port)).openGateway()));
            default -> throw new IllegalArgumentException(way);
        };
    }

    private List<Way> outbox(Outpost outpost) {
        Way in = count -> {
            for (int i = 0; i < count; i++) {
                outpost.outbox().accept(message(), Outbox.Repetition.ALLOW);
            }
        };
        Way out = count -> {
            outpost.drain();
            if (!outpost.outbox().entries().isEmpty()) {
                throw new IllegalStateException(
                        outpost.outbox().entries().get(0).toString());
            }
        };
        return List.of(in, out);
    }

    private List<Way> straight(Outpost outpost) {
        return List.of(count -> {
            for (int i = 0; i < count; i++) {
                if (!outpost.postman()
                        .send(message(), Owner.PROGRAM, StepListener.NONE)
                        .accepted()) {
                    throw new IllegalStateException("A message was not taken.");
                }
            }
        });
    }

    private List<Way> client(Client client) {
        return List.of(count -> {
            for (int i = 0; i < count; i++) {
                client.send(text(sent++), BOB);
            }
        });
    }

    private OutgoingMessage message() {
        int number = sent++;
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(BOB));
        return new OutgoingMessage(ANN, envelope, id(number), OutgoingMessage.Content.of(text(number)));
    }

    private byte[] text(int number) {
        String header = "From: ann@example.org\r\nMessage-ID: " + id(number) + "\r\n\r\n" + number + "\r\n";
        String body = LINE.repeat(Math.max(0, (octets - header.length()) / LINE.length()));
        return (header + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String id(int number) {
        return "<" + number + "@example.org>";
    }
}
