// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.log.Logger;
import org.postern.core.disk.DurableFile;

/** Decisions on their way to the keeper, each a small file that the keeper removes when it has carried it out. */
record Decisions(Path folder, Clock clock, Logger logger) {

    private static final String SUFFIX = ".request";

    void add(Decision decision) throws IOException {
        DurableFile.folder(folder);
        String text = decision.kind() + " " + decision.id()
                + decision.more().map(more -> " " + more).orElse("");
        String name = String.format("%015d-%s%s", clock.millis(), UUID.randomUUID(), SUFFIX);
        new DurableFile(folder.resolve(name)).replace(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        DurableFile.sync(folder);
    }

    /** Hands each to the carrier in their order, and forgets those it carried out. */
    void carryOut(Carrier carrier) throws IOException {
        for (Path file : files()) {
            Optional<Decision> decision = read(file);
            if (decision.isEmpty() || carrier.carryOut(decision.get())) {
                Files.deleteIfExists(file);
            }
        }
    }

    @FunctionalInterface
    interface Carrier {
        /** Whether it is done: what is not is asked again. */
        boolean carryOut(Decision decision) throws IOException;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (folder.toFile().isDirectory()) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                found.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    private Optional<Decision> read(Path file) {
        try {
            String[] words = Files.readString(file).split(" ");
            Optional<String> more = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
            return Optional.of(new Decision(words[1], Decision.Kind.valueOf(words[0]), more));
        } catch (IOException | RuntimeException e) {
            logger.error("The request {} makes no sense, and is dropped", file, e);
            return Optional.empty();
        }
    }
}
