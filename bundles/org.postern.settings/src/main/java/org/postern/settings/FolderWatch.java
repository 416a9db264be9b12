// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;

/** Wakes someone when something in these folders changes. Its thread rests in the system until then. */
final class FolderWatch implements Closeable {

    private static final WatchEvent.Kind<?>[] ANYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Runnable wake;

    private FolderWatch(WatchService service, Runnable wake) {
        this.service = service;
        this.wake = wake;
    }

    /** Watches those of the folders that exist. */
    static FolderWatch start(List<Path> folders, Runnable wake) throws IOException {
        WatchService service = folders.get(0).getFileSystem().newWatchService();
        try {
            for (Path folder : folders) {
                if (folder.toFile().isDirectory()) {
                    folder.register(service, ANYTHING);
                }
            }
        } catch (IOException e) {
            service.close();
            throw e;
        }
        FolderWatch watch = new FolderWatch(service, wake);
        Thread thread = new Thread(watch::run, "Postern settings watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
                wake.run();
            }
        } catch (ClosedWatchServiceException e) {
            // closed: nobody listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
