// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.postern.api.settings.Home;

/** A home of its own for one run, so that the demo never touches the user's settings; closing it removes it. */
final class TemporaryHome implements Home, AutoCloseable {
    private final Path folder;

    TemporaryHome() throws IOException {
        folder = Files.createTempDirectory("postern-demo");
    }

    @Override
    public Path config() {
        return folder.resolve("config");
    }

    @Override
    public Path state() {
        return folder.resolve("state");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
