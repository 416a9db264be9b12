// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a file is to hold, written beside it; gone when this is closed, unless it was put in the file's place. */
public final class Draft implements Closeable {

    private final Path target;
    private final Path fresh;
    private final FileChannel channel;
    private boolean placed;

    private Draft(Path target, Path fresh, FileChannel channel) {
        this.target = target;
        this.fresh = fresh;
        this.channel = channel;
    }

    static Draft of(Path target, InputStream octets) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "", DurableFile.UNFINISHED); // the JDK makes it owner-only
        Draft draft = new Draft(target, fresh, FileChannel.open(fresh, StandardOpenOption.WRITE));
        try {
            octets.transferTo(Channels.newOutputStream(draft.channel));
            return draft;
        } catch (IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    /** On the disk when this returns, though not yet in its place. */
    public void force() throws IOException {
        channel.force(true);
    }

    /** Both are on the disk when this returns. They wait for it side by side, so that its journal takes them in one go. */
    public void forceWith(Draft other) throws IOException {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(other::forceUnchecked);
        try {
            force();
        } finally {
            join(beside);
        }
    }

    private void forceUnchecked() {
        try {
            force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(CompletableFuture<Void> beside) throws IOException {
        try {
            beside.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed ? failed.getCause() : new IOException(e);
        }
    }

    /** Puts it in the place of whatever the file held. */
    public void place() throws IOException {
        channel.close();
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        placed = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!placed) {
            Files.deleteIfExists(fresh);
        }
    }
}
