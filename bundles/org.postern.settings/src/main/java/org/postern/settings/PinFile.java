// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The id of the pinned profile, in a file of its own. */
final class PinFile {

    private static final int MOST_OCTETS = 64;

    private final OwnedFile file;
    private Stamp stamp = Stamp.ABSENT;
    private Optional<String> pinned = Optional.empty();

    PinFile(Path path) {
        this.file = new OwnedFile(path);
    }

    synchronized Optional<String> pinned() {
        Stamp now = Stamp.of(file.path());
        if (!now.equals(stamp)) {
            pinned = now.octets() < 1 || now.octets() > MOST_OCTETS ? Optional.empty() : read();
            stamp = now;
        }
        return pinned;
    }

    synchronized void pin(String profileId) throws IOException {
        file.replace(profileId.getBytes(StandardCharsets.US_ASCII));
    }

    synchronized void unpin() throws IOException {
        file.delete();
    }

    private Optional<String> read() {
        try {
            return Optional.of(new String(file.read(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            return Optional.empty(); // another process has just unpinned
        }
    }
}
