// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Held by at most one thread of all processes that use this home. The system frees the file when its process dies.
 * Closing any channel of a file frees all locks of the process on it, so there is never more than one here.
 */
public final class ProcessLock {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path file;
    private final Semaphore thisProcess = new Semaphore(1);
    private volatile Optional<FileChannel> lock = Optional.empty();

    public ProcessLock(Path file) {
        this.file = file;
    }

    /** Waits until it is free. Closing what is returned frees it. */
    public Closeable acquire() throws IOException, InterruptedException {
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

    /**
     * Waits for it that long at most.
     *
     * @throws IOException if another held it all the time
     */
    public Closeable acquire(Duration patience) throws IOException {
        for (long left = patience.dividedBy(PAUSE); left >= 0; left--) {
            Optional<Closeable> mine = tryAcquire();
            if (mine.isPresent()) {
                return mine.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("another program has held " + file + " for " + patience.toSeconds() + " s");
    }

    /** Empty if another holds it. */
    public Optional<Closeable> tryAcquire() throws IOException {
        return tryLock(false);
    }

    /** Whether anyone holds it. */
    public boolean held() throws IOException {
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
        if (locked(shared)) {
            return Optional.of(release);
        }
        release.close();
        return Optional.empty();
    }

    private boolean locked(boolean shared) throws IOException {
        try {
            return lock.orElseThrow().tryLock(0, Long.MAX_VALUE, shared) != null;
        } catch (OverlappingFileLockException e) {
            return false; // another part of this process holds the file
        }
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
