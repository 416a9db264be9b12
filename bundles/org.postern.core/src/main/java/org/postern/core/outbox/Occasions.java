// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.core.disk.DurableFile;

/** Watches whatever may let a message leave. */
final class Occasions implements Closeable {

    private final List<AutoCloseable> watches;
    private final Logger logger;

    private Occasions(List<AutoCloseable> watches, Logger logger) {
        this.watches = watches;
        this.logger = logger;
    }

    /** Hears of them, on any thread. */
    interface Listener {

        /** Files of the outbox, of its requests or of the settings came, changed or went. */
        void files(Set<Path> files);

        void network(NetworkSnapshot snapshot);

        /** Settings, or what is trusted, changed. */
        void settings();
    }

    static Occasions watch(Desk desk, Path config, Listener listener) {
        Store store = desk.store();
        try {
            Path requests = DurableFile.folder(store.decisions.folder());
            Set<Path> folders = new HashSet<>(Set.of(DurableFile.folder(store.folder), requests));
            if (config.toFile().isDirectory()) {
                folders.add(config); // a new secret lets messages leave
            }
            Arrivals arrivals = Arrivals.watch(folders, listener::files);
            Subscription moves = desk.network().listen(listener::network);
            Subscription settings = desk.settings().listen(listener::settings);
            Subscription trust = desk.trust().listen(listener::settings);
            return new Occasions(List.of(arrivals, moves::close, settings::close, trust::close), store.logger);
        } catch (IOException e) {
            store.logger.error("The outbox {} cannot be watched: what comes later waits", store.folder, e);
            return new Occasions(List.of(), store.logger);
        }
    }

    @Override
    public void close() {
        watches.forEach(this::closeQuietly);
    }

    private void closeQuietly(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception e) {
            logger.warn("A watch of the keeper could not be ended", e);
        }
    }
}
