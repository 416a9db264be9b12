// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The small text files in which Linux tells about itself. One that cannot be read is empty. */
record SystemFiles(Path root) {

    List<String> lines(String file) {
        try {
            // some answer EINVAL, such as the carrier of an interface that is down
            return Files.readAllLines(root.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    Optional<String> line(String file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    boolean exists(String file) {
        return Files.exists(root.resolve(file));
    }

    /** The folders in which these files and what they link to really lie. */
    Set<Path> folders(List<String> files) {
        return files.stream()
                .map(root::resolve)
                .flatMap(f -> Stream.of(f.getParent(), real(f).getParent()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    /** The names in that folder, sorted. */
    List<String> names(String folder) {
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
