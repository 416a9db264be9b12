// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a file is still the one that was read; an atomic replacement has another key even within one tick. */
record Stamp(Instant modified, long octets, Optional<Object> key) {

    static final Stamp ABSENT = new Stamp(Instant.EPOCH, -1, Optional.empty());

    static Stamp of(Path file) {
        if (!file.toFile().exists()) {
            return ABSENT;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(
                    attributes.lastModifiedTime().toInstant(),
                    attributes.size(),
                    Optional.ofNullable(attributes.fileKey()));
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
