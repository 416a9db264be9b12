// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.outbox;

import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** Has a message of the outbox sent now, and says whether it left or why it waits. */
public record Handover(Keeper keeper) {

    private static final Messages MESSAGES = Messages.beside(Handover.class);

    /** @throws org.postern.api.outbox.OutboxException if the disk refused */
    public void of(Entry entry, Console console) {
        Optional<Entry> left = keeper.sendNow(entry.id());
        if (console.json()) {
            console.object(new Fields()
                    .with("id", entry.id())
                    .with("sent", left.isEmpty())
                    .with("waits", left.map(waiting -> new EntryReport(waiting).fields()))
                    .map());
        } else if (left.isEmpty()) {
            console.line(console.good(MESSAGES.text("sent", recipients(entry))));
        } else {
            console.line(MESSAGES.text("kept"));
            new EntryReport(left.get()).print(console);
        }
    }

    private static String recipients(Entry entry) {
        return entry.message().envelope().recipients().stream()
                .map(EmailAddress::toString)
                .collect(Collectors.joining(", "));
    }
}
