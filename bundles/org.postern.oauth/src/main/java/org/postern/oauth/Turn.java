// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One refresh at a time, of all threads and processes: an issuer that rotates refresh tokens takes the second use of one for
 * a theft, and ends the sign-in (RFC 9700 §4.14). The system frees it when its holder dies.
 */
final class Turn {

    private final Path file;
    private final Lock threads = new ReentrantLock();

    Turn(Path file) {
        this.file = file;
    }

    /** Waits as long as those before take; each of them has a time limit of its own. */
    <T> T take(Action<T> action) throws OAuthException, IOException {
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("cancelled");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return action.run();
        } finally {
            threads.unlock();
        }
    }

    @FunctionalInterface
    interface Action<T> {

        T run() throws OAuthException;
    }
}
