// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.core.disk.DurableFile;

/**
 * The fingerprints of what was put in within a day, each a small file that names the message. No message waits until they are
 * on the disk: what a power failure makes them forget, {@link #recall} takes from the tickets, which are.
 */
record Seen(Path folder, Clock clock) {

    private static final Duration MEMORY = Duration.ofDays(1);

    /** Which message it was, and when. */
    record Earlier(String id, String messageId, Instant at) {}

    Optional<Earlier> earlier(String fingerprint) throws IOException {
        Path file = folder.resolve(fingerprint);
        if (!file.toFile().exists()) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).split(" ", 3);
        return words.length < 3
                ? Optional.empty() // a power failure left it so
                : Optional.of(new Earlier(words[1], words[2], Instant.parse(words[0])))
                        .filter(earlier -> fresh(earlier.at()));
    }

    private boolean fresh(Instant at) {
        return at.isAfter(clock.instant().minus(MEMORY));
    }

    void remember(Letter letter) throws IOException {
        DurableFile.folder(folder);
        String text = letter.since() + " " + letter.id() + " " + letter.messageId();
        new DurableFile(folder.resolve(letter.fingerprint()))
                .replaceSoon(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Remembers those of the outbox that it does not. */
    void recall(List<Ticket> tickets) throws IOException {
        for (Ticket ticket : tickets) {
            Letter letter = ticket.letter();
            if (fresh(letter.since()) && earlier(letter.fingerprint()).isEmpty()) {
                remember(letter);
            }
        }
    }

    /** Nobody got it: who puts it in again is not to be asked. */
    void forget(Letter letter) throws IOException {
        Files.deleteIfExists(folder.resolve(letter.fingerprint()));
    }

    /** Forgets what is older than a day. */
    void sweep() throws IOException {
        if (folder.toFile().isDirectory()) {
            long oldest = clock.instant().minus(MEMORY).toEpochMilli();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toFile().lastModified() < oldest).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
