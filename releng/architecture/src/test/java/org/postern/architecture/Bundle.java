// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A bundle of the source tree, as its manifest describes it. */
record Bundle(Path folder, Manifest manifest) {

    static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

    /** The bundles that ship; those ending in {@code .tests} do not. */
    static List<Bundle> all() throws IOException {
        try (Stream<Path> folders = Files.list(TOP.resolve("bundles"))) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF")))
                    .filter(f -> !f.getFileName().toString().endsWith(".tests"))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        }
    }

    private static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(folder, new Manifest(in));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String name() {
        return names("Bundle-SymbolicName").get(0);
    }

    /** The names in a header, without attributes and directives. */
    List<String> names(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        if (value == null) {
            return List.of();
        }
        String unquoted = value.replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(unquoted.split(","))
                .map(clause -> clause.split(";")[0].strip())
                .toList();
    }

    boolean has(String header, String value) {
        return value.equals(manifest.getMainAttributes().getValue(header));
    }

    @Override
    public String toString() {
        return name();
    }
}
