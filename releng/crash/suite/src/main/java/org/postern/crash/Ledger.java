// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;

/** What the outbox promised, what it is not sure of, and what the server wrote down: all by Message-ID. */
final class Ledger {

    private final Set<String> kept = new LinkedHashSet<>();
    private final Map<String, Integer> uncertain = new TreeMap<>();
    private final List<String> unmarked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** The outbox said that it has it. */
    void kept(String messageId) {
        kept.add(messageId);
    }

    /** After a kill: what is in the outbox must be ready, refused for the one recipient, or uncertain with its mark. */
    void found(int kill, Entry entry, Path ticket) throws IOException {
        Reason reason = entry.waiting().reason();
        String messageId = entry.message().messageId();
        if (reason == Reason.UNCERTAIN) {
            uncertain.putIfAbsent(messageId, kill);
            if (Files.readAllLines(ticket).stream().noneMatch(line -> line.startsWith("dot="))) {
                unmarked.add(messageId);
            }
        } else if (reason == Reason.REFUSED) {
            refused(entry);
        } else if (reason != Reason.READY) {
            complaints.add(
                    messageId + " waits for another reason: " + entry.waiting().sentence());
        }
    }

    private void refused(Entry entry) {
        List<EmailAddress> left = entry.message().envelope().recipients();
        if (!left.equals(List.of(Parcel.NOBODY))) {
            complaints.add(entry.message().messageId() + " was refused for " + left);
        }
    }

    /** At the end: nothing may be left that only had to leave. */
    void left(Entry entry) {
        if (!entry.waiting().reason().asks()) {
            complaints.add(entry.message().messageId() + " does not leave: "
                    + entry.waiting().sentence());
        }
    }

    /** Holds it all against the server's lines; says what it found and returns whether all is well. */
    boolean balances(Path log) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            seen.merge(line.split(" ")[0], 1, Integer::sum);
        }
        uncertain.forEach((messageId, kill) -> System.out.println("  uncertain " + messageId + " since kill " + kill
                + ": the server " + (seen.containsKey(messageId) ? "has it" : "does not have it")));
        List<String> lost = kept.stream()
                .filter(messageId -> !seen.containsKey(messageId) && !uncertain.containsKey(messageId))
                .toList();
        List<String> twice = seen.keySet().stream()
                .filter(messageId -> seen.get(messageId) > 1)
                .toList();
        lost.forEach(messageId -> System.out.println("  LOST " + messageId));
        twice.forEach(messageId -> System.out.println("  SENT " + seen.get(messageId) + " TIMES " + messageId));
        unmarked.forEach(messageId -> System.out.println("  UNCERTAIN WITHOUT ITS MARK " + messageId));
        complaints.forEach(complaint -> System.out.println("  WRONG: " + complaint));
        long delivered = uncertain.keySet().stream().filter(seen::containsKey).count();
        System.out.printf(
                "%,d messages promised, %,d at the server: %d lost, %d twice, %d torn, %d otherwise wrong%n",
                kept.size(), seen.size(), lost.size(), twice.size(), seen.getOrDefault("torn", 0), complaints.size());
        System.out.printf(
                "%d uncertain, of which the server has %d; %d without the mark of their dot%n",
                uncertain.size(), delivered, unmarked.size());
        return lost.isEmpty()
                && twice.isEmpty()
                && unmarked.isEmpty()
                && complaints.isEmpty()
                && !seen.containsKey("torn");
    }
}
