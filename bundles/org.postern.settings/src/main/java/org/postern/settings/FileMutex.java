// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One writer at a time, of all processes. The system frees it when its holder dies. */
record FileMutex(Path file, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(5);

    FileMutex(Path file) {
        this(file, Duration.ofSeconds(10));
    }

    /**
     * Runs the action while no one else can.
     *
     * @throws IOException if another held it all the time, or from the action
     */
    void whileHeld(Action action) throws IOException {
        OwnedFile.folder(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            await(channel); // closing the channel frees it
            action.run();
        }
    }

    /** What is done with files, and may fail as they do. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    private void await(FileChannel channel) throws IOException {
        long attempts = patience.dividedBy(PAUSE) + 1;
        for (long i = 0; i < attempts; i++) {
            if (locked(channel)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException(Words.text("held", file, patience.toSeconds()));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another thread of this process
        }
    }
}
