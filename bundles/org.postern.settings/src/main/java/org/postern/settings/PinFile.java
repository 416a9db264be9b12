// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.api.settings.Pin;

/** The pin, in a file of its own. */
final class PinFile {

    private static final int MOST_OCTETS = 1 << 14;

    private final OwnedFile file;
    private Stamp stamp = Stamp.ABSENT;
    private Optional<Pin> pinned = Optional.empty();

    PinFile(Path path) {
        this.file = new OwnedFile(path);
    }

    synchronized Optional<Pin> pinned() {
        Stamp now = Stamp.of(file.path());
        if (!now.equals(stamp)) {
            pinned = now.octets() < 1 || now.octets() > MOST_OCTETS ? Optional.empty() : read();
            stamp = now;
        }
        return pinned;
    }

    synchronized void pin(Pin pin) throws IOException {
        file.replace(PinJson.write(pin).getBytes(StandardCharsets.UTF_8));
    }

    synchronized void unpin() throws IOException {
        file.delete();
    }

    private Optional<Pin> read() {
        try {
            return PinJson.read(new String(file.read(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // another process has just unpinned
        }
    }
}
