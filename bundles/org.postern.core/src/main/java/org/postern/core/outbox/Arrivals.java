// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells which files came, changed or went in some folders. Its thread rests in the system until then. */
final class Arrivals implements Closeable {

    /** Stands for more files than the system could tell. */
    static final Path MANY = Path.of("");

    private static final WatchEvent.Kind<?>[] ANYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Consumer<Set<Path>> told;

    private Arrivals(WatchService service, Consumer<Set<Path>> told) {
        this.service = service;
        this.told = told;
    }

    static Arrivals watch(Set<Path> folders, Consumer<Set<Path>> told) throws IOException {
        WatchService service = folders.iterator().next().getFileSystem().newWatchService();
        Arrivals arrivals = new Arrivals(service, told);
        try {
            for (Path folder : folders) {
                folder.register(service, ANYTHING);
            }
        } catch (IOException e) {
            service.close();
            throw e;
        }
        Thread thread = new Thread(arrivals::run, "Postern keeper's watch");
        thread.setDaemon(true);
        thread.start();
        return arrivals;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = (Path) key.watchable();
                told.accept(key.pollEvents().stream()
                        .map(event -> event.context() instanceof Path name ? folder.resolve(name) : MANY)
                        .collect(Collectors.toSet()));
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            // closed: nobody keeps any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
