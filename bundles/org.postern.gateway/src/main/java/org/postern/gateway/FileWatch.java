// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.osgi.service.log.Logger;

/** Says when a file has changed, on a thread of its own that sleeps meanwhile. */
final class FileWatch implements AutoCloseable {

    private final WatchService service;
    private final Path file;
    private final Runnable changed;
    private final Logger logger;

    private FileWatch(WatchService service, Path file, Runnable changed, Logger logger) {
        this.service = service;
        this.file = file;
        this.changed = changed;
        this.logger = logger;
    }

    /** @throws UncheckedIOException if the folder cannot be watched */
    static FileWatch start(Path file, Runnable changed, Logger logger) {
        try {
            Path folder = OwnerOnly.folder(file.toAbsolutePath().getParent());
            WatchService service = folder.getFileSystem().newWatchService();
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            FileWatch watch = new FileWatch(service, file, changed, logger);
            Thread thread = new Thread(watch::run, "Postern gateway settings");
            thread.setDaemon(true);
            thread.start();
            return watch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        try {
            for (WatchKey key = service.take(); key.isValid(); key = service.take()) {
                boolean ours = key.pollEvents().stream().anyMatch(this::about);
                key.reset();
                if (ours) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // the end
        }
    }

    private boolean about(WatchEvent<?> event) {
        return event.context() == null || file.getFileName().equals(event.context());
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            logger.warn("The watch on the gateway's settings did not close", e);
        }
    }
}
