// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.settings.Home;
import org.postern.core.disk.DurableFile;
import org.postern.core.disk.ProcessLock;

/** Where the outbox lies in a home. */
@Component(service = Store.class)
public final class Store {

    final Path folder;
    final Clock clock;
    final Logger logger;
    final Spool spool;
    final Decisions decisions;
    final Seen seen;
    final ProcessLock keeper;
    private final Path paused;

    @Activate
    public Store(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), Clock.systemUTC(), logger);
    }

    Store(Path state, Clock clock, Logger logger) {
        folder = state.resolve("outbox");
        this.clock = clock;
        this.logger = logger;
        spool = new Spool(folder, logger);
        decisions = new Decisions(folder.resolve("requests"), clock, logger);
        seen = new Seen(folder.resolve("seen"), clock);
        keeper = new ProcessLock(state.resolve("keeper.lock"));
        paused = folder.resolve("paused");
    }

    boolean paused() {
        return paused.toFile().exists();
    }

    void pause() throws IOException {
        DurableFile.folder(folder);
        if (!paused()) {
            Files.createFile(paused);
        }
    }

    void resume() throws IOException {
        Files.deleteIfExists(paused);
    }
}
