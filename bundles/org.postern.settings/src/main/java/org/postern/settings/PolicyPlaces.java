// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where an organisation's policy may lie: the machine's folder, the installation's, and one named at the start.
 *
 * @param folders the machine's, then the installation's if there is one
 * @param named by {@code -Dpostern.policy}; has the least authority
 * @param writable whether this user could write such a file
 */
record PolicyPlaces(List<Path> folders, Optional<Place> named, Predicate<Path> writable) {

    private static final String FOLDER = "policy.d";

    /** @param state the folder for a copy of what lies on a server */
    static PolicyPlaces of(Surroundings surroundings, Path state) {
        List<Path> folders = new ArrayList<>();
        folders.add(machine(surroundings).resolve(FOLDER));
        surroundings
                .property()
                .apply("osgi.install.area")
                .flatMap(PolicyPlaces::local)
                .ifPresent(installation -> folders.add(installation.resolve(FOLDER)));
        Optional<Place> named = surroundings.property().apply("postern.policy").map(given -> Place.named(given, state));
        return new PolicyPlaces(folders, named, PolicyPlaces::mayBeWritten);
    }

    /** The policy files there are now, the one with the most authority first; in a folder the last name wins. */
    List<Place> files() {
        return Stream.concat(folders.stream().flatMap(this::in), named.stream()).toList();
    }

    private Stream<Place> in(Path folder) {
        Rank rank = folder.equals(folders.get(0)) ? Rank.MACHINE : Rank.INSTALLATION;
        return files(folder).map(file -> new Place(file, rank));
    }

    private static Stream<Path> files(Path folder) {
        if (!folder.toFile().isDirectory()) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> entry.toString().endsWith(".json"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of(folder); // reading a folder fails, so that it is named among the problems
        }
    }

    /** Also by putting another in its place. */
    private static boolean mayBeWritten(Path policy) {
        return Files.isWritable(policy)
                || Files.isWritable(policy.toAbsolutePath().getParent());
    }

    private static Path machine(Surroundings surroundings) {
        if (surroundings.windows()) {
            return surroundings
                    .folder("ProgramData")
                    .orElse(Path.of("C:\\ProgramData"))
                    .resolve("Postern");
        }
        return Path.of(surroundings.mac() ? "/Library/Application Support/Postern" : "/etc/postern");
    }

    /** Equinox writes the installation as a URL whose spaces are not escaped. */
    private static Optional<Path> local(String url) {
        try {
            return Optional.of(Path.of(new URI("file", null, url.replaceFirst("^file:/*", "/"), null)));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
