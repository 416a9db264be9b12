// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.settings.SettingsException;

/**
 * {@code Disk MOUNT FOLDER SEED}: an outbox on a disk that gets full, then read-only. Each time it must say so in a
 * sentence and keep what it has; in the end all of that must have left, once.
 */
public final class Disk {

    private static final int MOST = 2_000;
    private static final int FEW = 10;

    private final Path mount;
    private final Random random;
    private final Outpost outpost;
    private final Ledger ledger = new Ledger();
    private int count;

    private Disk(Path mount, Random random, Outpost outpost) {
        this.mount = mount;
        this.random = random;
        this.outpost = outpost;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]);
        Process server = Jvm.start(Register.class, args[1], args[2]);
        String[] ports = server.inputReader().readLine().split(" ");
        Path mount = Path.of(args[0]);
        Outpost outpost =
                new Outpost(mount.resolve("state"), Lanes.to(ports[0], ports[1], folder.resolve(Register.CERTIFICATE)));
        Disk disk = new Disk(mount, new Random(Long.parseLong(args[2])), outpost);
        disk.full();
        disk.readOnly();
        disk.outpost.drain();
        disk.outpost.outbox().entries().forEach(disk.ledger::left);
        boolean well = disk.ledger.balances(folder.resolve(Register.LOG));
        server.destroy();
        System.exit(well ? 0 : 1);
    }

    /** Refuses in time, and again when somebody else has taken the rest; what it has leaves all the same. */
    private void full() throws IOException, InterruptedException {
        int kept = keepUntilRefused(MOST);
        Path rest = mount.resolve("rest");
        fill(rest);
        keepUntilRefused(1);
        expect(kept);
        outpost.drain();
        for (Entry entry : outpost.outbox().entries()) {
            ledger.found(1, entry, outpost.ticket(entry.id()));
            outpost.outbox().delete(entry.id());
        }
        Files.delete(rest);
    }

    private void readOnly() throws IOException, InterruptedException {
        for (int i = 0; i < FEW; i++) {
            keep();
        }
        remount("ro");
        keepUntilRefused(1);
        expect(FEW);
        try {
            outpost.open().close();
            throw new IllegalStateException("A keeper works where nothing can be written");
        } catch (SettingsException e) {
            System.out.println("  read-only: " + e.getMessage());
        }
        remount("rw");
    }

    /** How many it kept. */
    private int keepUntilRefused(int most) {
        for (int i = 0; i < most; i++) {
            try {
                keep();
            } catch (OutboxException e) {
                System.out.println("  after " + i + " messages: " + e.getMessage());
                return i;
            }
        }
        throw new IllegalStateException("It kept " + most + " messages, and should have refused");
    }

    private void keep() {
        List<EmailAddress> authors = Lanes.authors();
        String messageId = "<disk." + ++count + "@example.org>";
        outpost.outbox().accept(Parcel.random(messageId, authors, random), Outbox.Repetition.ALLOW);
        ledger.kept(messageId);
    }

    private void expect(int entries) {
        int found = outpost.outbox().entries().size();
        if (found != entries) {
            throw new IllegalStateException("It kept " + entries + " messages and shows " + found);
        }
    }

    /** To the last octet. */
    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            System.out.println("  the rest is taken: " + e.getMessage());
        }
    }

    private void remount(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("mount", "-o", "remount," + how, mount.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The disk cannot be made " + how);
        }
    }
}
