// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.testing.CuttingServer;
import org.postern.testing.CuttingServer.Seen;
import org.postern.testing.CuttingServer.Side;

/**
 * {@code EveryOctet FOLDER}: a message for each octet of the dialogue after which the connection may end, in either
 * direction. What is not uncertain must leave on the next try, once; what the server had must not be tried again.
 */
public final class EveryOctet {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");

    private final CuttingServer server;
    private final Outpost outpost;
    private final Map<String, Reason> left = new LinkedHashMap<>();
    private int messages;
    private int wrong;

    private EveryOctet(CuttingServer server, Outpost outpost) {
        this.server = server;
        this.outpost = outpost;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (CuttingServer server = new CuttingServer()) {
            Outpost outpost = new Outpost(Path.of(args[0]), Lanes.inClear(server.port()));
            EveryOctet octets = new EveryOctet(server, outpost);
            octets.one(Side.SAID, Integer.MAX_VALUE);
            Seen all = server.seen();
            octets.each(Side.SAID, all.said());
            octets.each(Side.HEARD, all.heard());
            octets.again();
            System.exit(octets.wrong);
        }
    }

    private void each(Side side, int all) {
        for (int octets = 0; octets <= all; octets++) {
            one(side, octets);
        }
    }

    private void one(Side side, int octets) {
        server.cut(side, octets);
        String messageId = String.format("<octet.%04d@example.org>", messages++);
        String id = outpost.outbox()
                .accept(message(messageId), Outbox.Repetition.ALLOW)
                .id();
        Optional<Reason> reason =
                outpost.keeper().sendNow(id).map(entry -> entry.waiting().reason());
        reason.ifPresent(waits -> left.put(messageId, waits));
        Seen seen = server.seen();
        if (!reason.equals(right(seen, reason))) {
            wrong("cut after " + octets + " octets " + side + ", " + seen + ": waits " + reason);
        }
    }

    /** In doubt where the server had it and could not say so; and, by what we know, wherever the dot may have left. */
    private static Optional<Reason> right(Seen seen, Optional<Reason> reason) {
        if (seen.confirmed()) {
            return Optional.empty();
        }
        boolean doubtful = seen.whole() || seen.goAhead() && reason.equals(Optional.of(Reason.UNCERTAIN));
        return Optional.of(doubtful ? Reason.UNCERTAIN : Reason.BACKOFF);
    }

    /** The server recovers, and a person wants what is safe to be sent now. */
    private void again() throws InterruptedException {
        server.cut(Side.SAID, Integer.MAX_VALUE);
        for (Entry entry : outpost.outbox().entries()) {
            if (entry.waiting().reason() == Reason.BACKOFF) {
                outpost.outbox().retry(entry.id());
            }
        }
        outpost.drain();
        List<String> texts = server.messages();
        int delivered = 0;
        for (int i = 0; i < messages; i++) {
            String messageId = String.format("<octet.%04d@example.org>", i);
            boolean doubt = left.get(messageId) == Reason.UNCERTAIN;
            long times = texts.stream().filter(text -> text.contains(messageId)).count();
            delivered += doubt && times == 1 ? 1 : 0;
            if (times > 1 || times < 1 && !doubt) {
                wrong(messageId + " is at the server " + times + " times");
            }
        }
        long doubts = left.values().stream().filter(Reason.UNCERTAIN::equals).count();
        System.out.printf(
                "%d messages, one for each octet, %d at the server; %d uncertain, of which the server has %d; %d"
                        + " wrong%n",
                messages, texts.size(), doubts, delivered, wrong);
    }

    private void wrong(String what) {
        System.out.println("  WRONG: " + what);
        wrong = 1;
    }

    private static OutgoingMessage message(String messageId) {
        String text =
                "From: ann@example.org\r\nMessage-ID: " + messageId + "\r\n\r\nI am " + messageId + "\r\n.dot\r\n";
        Envelope envelope = new Envelope(Optional.of(ANN), List.of(EmailAddress.of("bob@example.net")));
        OutgoingMessage.Content content = OutgoingMessage.Content.of(text.getBytes(StandardCharsets.US_ASCII));
        return new OutgoingMessage(ANN, envelope, messageId, content);
    }
}
