// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;

/**
 * Those who want to know when a file of a folder changes, and the watch over it, kept only while there are some. The
 * watch's thread rests in the system until something happens.
 */
public final class Watchers {

    private static final WatchEvent.Kind<?>[] ANYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Watcher> all = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Logger logger;
    private Optional<WatchService> watch = Optional.empty();

    /** Registering one runnable twice makes two watchers. */
    private static final class Watcher {
        private final Runnable told;

        Watcher(Runnable told) {
            this.told = told;
        }
    }

    public Watchers(Path folder, Logger logger) {
        this.folder = folder;
        this.logger = logger;
    }

    public synchronized Subscription add(Runnable told) {
        if (all.isEmpty()) {
            watch = start();
        }
        Watcher watcher = new Watcher(told);
        all.add(watcher);
        return () -> remove(watcher);
    }

    public synchronized void close() {
        all.clear();
        end();
    }

    private synchronized void remove(Watcher watcher) {
        if (all.remove(watcher) && all.isEmpty()) {
            end();
        }
    }

    private Optional<WatchService> start() {
        try {
            DurableFile.folder(folder);
            WatchService service = folder.getFileSystem().newWatchService();
            folder.register(service, ANYTHING);
            Thread thread = new Thread(() -> run(service), "Postern folder watch");
            thread.setDaemon(true);
            thread.start();
            return Optional.of(service);
        } catch (IOException e) {
            logger.warn("Changes of {} by other processes are not seen", folder, e);
            return Optional.empty();
        }
    }

    private void run(WatchService service) {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
                all.forEach(this::tell);
            }
        } catch (ClosedWatchServiceException e) {
            // closed: nobody watches any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Watcher watcher) {
        try {
            watcher.told.run();
        } catch (RuntimeException e) {
            logger.error("A listener to a folder failed", e);
        }
    }

    private void end() {
        watch.ifPresent(service -> {
            try {
                service.close();
            } catch (IOException e) {
                logger.warn("The watch over {} could not be ended", folder, e);
            }
        });
        watch = Optional.empty();
    }
}
