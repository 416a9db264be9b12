// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;

/**
 * {@code Sender STATE PORT TLS-PORT CERTIFICATE NAME SEED}: a process of Postern made to be killed. It sends what is in the
 * outbox and meanwhile puts messages in, named after it; says when it begins, and of each message when it is kept.
 */
public final class Sender {

    static final String READY = "ready";
    static final String KEPT = "kept ";

    private static final int ENOUGH = 40;

    private Sender() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Outpost outpost = new Outpost(Path.of(args[0]), Lanes.to(args[1], args[2], Path.of(args[3])));
        // a line must leave in one piece, whenever this process ends
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        outpost.open();
        say(out, READY);
        fill(outpost.outbox(), args[4], new Random(Long.parseLong(args[5])), out);
    }

    /** Until killed. */
    private static void fill(Outbox outbox, String name, Random random, FileOutputStream out)
            throws InterruptedException, IOException {
        List<EmailAddress> authors = Lanes.authors();
        Semaphore changes = new Semaphore(0);
        outbox.listen(changes::release);
        for (int i = 0; true; i++) {
            while (waiting(outbox) >= ENOUGH) {
                changes.acquire();
                changes.drainPermits();
            }
            String messageId = "<" + name + "." + i + "@example.org>";
            outbox.accept(Parcel.random(messageId, authors, random), Outbox.Repetition.ALLOW);
            say(out, KEPT + messageId);
        }
    }

    private static long waiting(Outbox outbox) {
        return outbox.entries().stream()
                .map(Entry::waiting)
                .filter(waiting -> waiting.reason() == Reason.READY)
                .count();
    }

    private static void say(FileOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
