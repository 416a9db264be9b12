// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What became of the messages of the last day, one small file each: a client that lost our answer and hands in the same
 * again gets the answer once more, and the message is not sent twice.
 *
 * <p>What is written here waits for no disk. Before the dot leaves, the outbox has the message, marked and on the disk;
 * it gives it up only after what the server said was written here. So a power failure that undoes an entry either
 * leaves the message in the outbox, which knows it when it is handed in again, or the entry was older than its removal,
 * and file systems with a journal do not undo the older of two changes alone.
 *
 * <p>An entry is empty as long as its message may be delivered, and may be so again after a power failure; a line is added
 * for each thing heard since, and the last one counts. It is never replaced: where a file is renamed over another, or
 * emptied, some file systems write its content out at once, which takes longer than all else here.
 */
final class Ledger {

    private static final String DELIVERED = "delivered ";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Ledger(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Whether the caller may go on with this message; no while another is at it. To be followed by {@link #release}.
     */
    boolean take(String key) {
        return open.add(key);
    }

    void release(String key) {
        open.remove(key);
    }

    /** What is known of the message. */
    Optional<Entry> find(String key) throws IOException {
        try {
            Path file = folder.resolve(key);
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest())) {
                return Optional.empty();
            }
            return Optional.of(Entry.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes down that the message may be delivered from now on; by then it is in the outbox, marked and on the disk.
     */
    void mayBeDelivered(String key) throws IOException {
        forget(key); // one of more than a day ago
        Files.createFile(OwnerOnly.folder(folder).resolve(key));
    }

    /** Writes down that a server took the message; by then it is still in the outbox. */
    void delivered(String key, String how) throws IOException {
        Files.writeString(
                OwnerOnly.folder(folder).resolve(key),
                "\n" + DELIVERED + how,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Nobody got it: handed in again, it is sent. */
    void forget(String key) throws IOException {
        Files.deleteIfExists(folder.resolve(key));
    }

    /** Throws away what is older than a day. */
    void age() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> modified(file).isBefore(oldest())).forEach(Ledger::delete);
            }
        }
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX; // gone meanwhile
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One message.
     *
     * @param delivered whether a server took it; else it may have been delivered, and nobody knows
     * @param how the server's answer
     */
    record Entry(boolean delivered, String how) {

        static Entry parse(@Nullable String text) {
            String lines = text == null ? "" : text;
            String last = lines.substring(lines.lastIndexOf('\n') + 1);
            boolean delivered = last.startsWith(DELIVERED);
            return new Entry(delivered, delivered ? last.substring(DELIVERED.length()) : "");
        }
    }
}
