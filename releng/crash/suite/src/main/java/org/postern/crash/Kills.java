// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.postern.api.outbox.Entry;

/**
 * {@code Kills FOLDER COUNT SEED}: kills so many processes at random points while they put messages in and send them, then
 * lets the rest leave and counts. None may be lost, and none may arrive twice; what is uncertain must bear its mark.
 */
public final class Kills {

    private static final int MOST_LINES = 15;
    private static final int LONGEST_MOMENT_MILLIS = 40;
    private static final int LONGEST_START_MILLIS = 900;
    private static final int ENOUGH_UNCERTAIN = 20;
    private static final int KILLS_A_LINE = 50;

    private final Path folder;
    private final Path state;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final String[] ports;
    private final Outpost outpost;

    private Kills(Path folder, Random random, String[] ports) {
        this.folder = folder;
        this.random = random;
        this.ports = ports;
        state = folder.resolve("state");
        outpost = new Outpost(state, Lanes.to(ports[0], ports[1], certificate()));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        System.out.println("seed " + seed);
        Process server = Jvm.start(Register.class, args[0], args[2]);
        String[] ports = server.inputReader().readLine().split(" ");
        Kills kills = new Kills(folder, new Random(seed), ports);
        for (int kill = 1; kill <= count; kill++) {
            kills.one(kill);
            if (kill % KILLS_A_LINE == 0 || kill == count) {
                System.out.println(kill + " killed");
            }
        }
        kills.outpost.drain();
        kills.examine(count + 1);
        kills.outpost.outbox().entries().forEach(kills.ledger::left);
        boolean well = kills.ledger.balances(folder.resolve(Register.LOG));
        server.destroy();
        System.exit(well ? 0 : 1);
    }

    private void one(int kill) throws IOException, InterruptedException {
        Process sender = Jvm.start(
                Sender.class,
                state.toString(),
                ports[0],
                ports[1],
                certificate().toString(),
                "k" + kill,
                "" + random.nextLong());
        BufferedReader said = sender.inputReader();
        boolean early = random.nextInt(8) == 0;
        int lines = early ? 0 : 1 + random.nextInt(MOST_LINES);
        for (int i = 0; i < lines; i++) {
            note(said.readLine());
        }
        int life = random.nextInt(early ? LONGEST_START_MILLIS : LONGEST_MOMENT_MILLIS);
        if (sender.waitFor(life, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Process " + kill + " ended by itself; standard error is above");
        }
        sender.toHandle().destroyForcibly(); // Process.destroyForcibly would close what it said
        sender.waitFor();
        said.lines().forEach(this::note);
        examine(kill);
    }

    private void note(String line) {
        if (line.startsWith(Sender.KEPT)) {
            ledger.kept(line.substring(Sender.KEPT.length()));
        }
    }

    /** Leaves the uncertain ones where they are for some rounds: nothing may send them again. */
    private void examine(int kill) throws IOException {
        List<Entry> entries = outpost.outbox().entries();
        List<Entry> settled = new ArrayList<>();
        for (Entry entry : entries) {
            ledger.found(kill, entry, outpost.ticket(entry.id()));
            if (entry.waiting().reason().asks()) {
                settled.add(entry);
            }
        }
        if (settled.size() > ENOUGH_UNCERTAIN) {
            settled.forEach(entry -> outpost.outbox().delete(entry.id()));
        }
    }

    private Path certificate() {
        return folder.resolve(Register.CERTIFICATE);
    }
}
