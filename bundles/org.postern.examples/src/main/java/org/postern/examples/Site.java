// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import org.postern.api.Subscription;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.SignalSource;

/**
 * At which of the company's sites the computer is, as some other program writes it into a file. A source is a public class
 * with a public constructor without parameters, is called from any thread, and returns at once. What may be said of its
 * values stands in {@code plugin.xml}; Postern holds them against it.
 */
public final class Site implements SignalSource {

    private static final int LONGEST = 100;

    /** The first line of the file; nothing, where there is no such file. */
    @Override
    public List<Observation> observe(Parameters parameters) {
        try (InputStream content = Files.newInputStream(file(parameters))) {
            String text = new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines()
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Observation::of)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The system tells of changes in the file's folder; so nobody looks from time to time. */
    @Override
    public Subscription follow(Parameters parameters, Runnable changed) {
        Path file = file(parameters);
        try {
            WatchService folder = file.getFileSystem().newWatchService();
            file.getParent()
                    .register(
                            folder,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            Thread thread = new Thread(() -> tell(folder, file.getFileName(), changed), "Example site");
            thread.setDaemon(true);
            thread.start();
            return () -> close(folder);
        } catch (IOException e) {
            return () -> {}; // without its folder there will be no file
        }
    }

    private static void tell(WatchService folder, Path name, Runnable changed) {
        try {
            while (true) {
                WatchKey key = folder.take();
                boolean ours = key.pollEvents().stream().anyMatch(event -> name.equals(event.context()));
                key.reset();
                if (ours) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // nobody follows any more
        }
    }

    private static void close(WatchService folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name alone is one in the user's home folder. */
    private static Path file(Parameters parameters) {
        return Path.of(System.getProperty("user.home", ""))
                .resolve(parameters.one("file", ""))
                .toAbsolutePath();
    }
}
