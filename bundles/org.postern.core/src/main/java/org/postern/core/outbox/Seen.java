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
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.core.disk.DurableFile;

/** The fingerprints of what was put in within a day, each a small file that names the message. */
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
        return Optional.of(new Earlier(words[1], words[2], Instant.parse(words[0])))
                .filter(earlier -> earlier.at().isAfter(clock.instant().minus(MEMORY)));
    }

    void remember(Letter letter) throws IOException {
        DurableFile.folder(folder);
        String text = letter.since() + " " + letter.id() + " " + letter.messageId();
        new DurableFile(folder.resolve(letter.fingerprint()))
                .replace(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
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
