// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;

/** Those who want to know of changes, and the watch over the folders, kept only while there are some. */
final class Listeners {

    private final List<Registered> all = new CopyOnWriteArrayList<>();
    private final List<Path> own;
    private final List<Path> foreign;
    private final Supplier<?> state;
    private final Logger logger;
    private final Object telling = new Object();
    private Optional<FolderWatch> watch = Optional.empty();
    private Optional<Object> told = Optional.empty();

    /** Two equal runnables are two listeners. */
    private record Registered(Runnable listener, Object identity) {}

    /**
     * @param own folders that are made to be watched where they do not exist yet
     * @param foreign folders that are watched where they exist
     * @param state what a change is a change of
     */
    Listeners(List<Path> own, List<Path> foreign, Supplier<?> state, Logger logger) {
        this.own = own;
        this.foreign = foreign;
        this.state = state;
        this.logger = logger;
    }

    synchronized Subscription add(Runnable listener) {
        if (all.isEmpty()) {
            watch = watch();
            told = Optional.of(state.get());
        }
        Registered registered = new Registered(listener, new Object());
        all.add(registered);
        return () -> remove(registered);
    }

    /** Tells them, if the state is another than the one they know; when this returns, they know. */
    void announce() {
        synchronized (telling) {
            if (news()) {
                all.forEach(this::tell);
            }
        }
    }

    synchronized void close() {
        all.clear();
        endWatch();
    }

    private synchronized void remove(Registered registered) {
        if (all.remove(registered) && all.isEmpty()) {
            endWatch();
        }
    }

    private synchronized boolean news() {
        Optional<Object> now = Optional.of(state.get());
        boolean news = !all.isEmpty() && !now.equals(told);
        told = now;
        return news;
    }

    private void tell(Registered registered) {
        try {
            registered.listener().run();
        } catch (RuntimeException e) {
            logger.error("A listener to the settings failed", e);
        }
    }

    private Optional<FolderWatch> watch() {
        try {
            for (Path folder : own) {
                OwnedFile.folder(folder);
            }
            List<Path> folders = Stream.concat(own.stream(), foreign.stream()).toList();
            return Optional.of(FolderWatch.start(folders, this::announce));
        } catch (IOException e) {
            logger.warn("Changes made by other programs show at the next look only", e);
            return Optional.empty();
        }
    }

    private void endWatch() {
        watch.ifPresent(this::close);
        watch = Optional.empty();
    }

    private void close(FolderWatch ended) {
        try {
            ended.close();
        } catch (IOException e) {
            logger.warn("The watch over the settings could not be ended", e);
        }
    }
}
