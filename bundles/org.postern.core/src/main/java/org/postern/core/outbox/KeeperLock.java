// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * At most one thread of all processes that use this home is the keeper. The system frees the file when its process dies.
 * Closing any channel of a file frees all locks of the process on it, so there is never more than one here.
 */
final class KeeperLock {

    private final Path file;
    private final Semaphore thisProcess = new Semaphore(1);
    private volatile Optional<FileChannel> lock = Optional.empty();

    KeeperLock(Path file) {
        this.file = file;
    }

    /** Waits until it is free. Closing what is returned frees it. */
    Closeable acquire() throws IOException, InterruptedException {
        thisProcess.acquire();
        Closeable release = opened();
        try {
            lock.orElseThrow().lock();
            return release;
        } catch (IOException | RuntimeException e) {
            release.close();
            throw e;
        }
    }

    /** Empty if another is the keeper. */
    Optional<Closeable> tryAcquire() throws IOException {
        return tryLock(false);
    }

    /** Whether anyone is the keeper. */
    boolean held() throws IOException {
        if (!file.toFile().exists()) {
            return false;
        }
        Optional<Closeable> mine = tryLock(true);
        if (mine.isPresent()) {
            mine.get().close();
        }
        return mine.isEmpty();
    }

    private Optional<Closeable> tryLock(boolean shared) throws IOException {
        if (!thisProcess.tryAcquire()) {
            return Optional.empty();
        }
        Closeable release = opened();
        if (lock.orElseThrow().tryLock(0, Long.MAX_VALUE, shared) != null) {
            return Optional.of(release);
        }
        release.close();
        return Optional.empty();
    }

    /** Called by whoever has the permit; closing what is returned gives it back. */
    private Closeable opened() throws IOException {
        try {
            DurableFile.folder(file.toAbsolutePath().getParent());
            lock = Optional.of(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
            return this::close;
        } catch (IOException e) {
            thisProcess.release();
            throw e;
        }
    }

    private void close() throws IOException {
        try (FileChannel ended = lock.orElseThrow()) {
            lock = Optional.empty();
        } finally {
            thisProcess.release();
        }
    }
}
