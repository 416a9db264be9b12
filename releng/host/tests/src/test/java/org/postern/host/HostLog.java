// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a host says to whoever looks for its trouble.
 *
 * @param console what it wrote to standard error, in all its runs
 * @param entries the log that its workbench keeps
 */
record HostLog(Path console, Path entries) {

    private static final int LAST_LINES = 60;
    private static final String ERROR = "!ENTRY \\S+ 4 .*";

    /** Lets the workbench's log begin with the next run. */
    void begin() throws IOException {
        Files.deleteIfExists(entries);
    }

    /** The errors of this run, each by its first two lines. */
    List<String> errors() throws IOException {
        List<String> lines = lines(entries);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches(ERROR))
                .mapToObj(i -> String.join(" ", lines.subList(i, Math.min(i + 2, lines.size()))))
                .toList();
    }

    /** The ends of both. */
    @Override
    public String toString() {
        try {
            return Stream.of(console, entries).map(HostLog::end).reduce("", String::concat);
        } catch (UncheckedIOException e) {
            return e.toString();
        }
    }

    private static String end(Path file) {
        try {
            List<String> lines = lines(file);
            int from = Math.max(0, lines.size() - LAST_LINES);
            return "\n" + file + ":\n" + String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
