// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only its owner may read, and whose changes outlast a power failure once the folder is synced: it holds what
 * it held before, or all of the new content.
 */
public record DurableFile(Path path) {

    public static final String UNFINISHED = ".tmp";

    /** Puts the octets in the place of whatever it held; {@link #sync} of its folder makes that last. */
    public void replace(InputStream octets) throws IOException {
        try (Draft draft = draft(octets)) {
            draft.force();
            draft.place();
        }
    }

    /**
     * The same for what nobody was promised: it waits for no disk. Whatever becomes of the process, the file holds the old or
     * the new; but a power failure may leave it empty.
     */
    public void replaceSoon(InputStream octets) throws IOException {
        try (Draft draft = draft(octets)) {
            draft.place();
        }
    }

    /** To be put in its place later, so that several go to the disk together. */
    public Draft draft(InputStream octets) throws IOException {
        return Draft.of(path, octets);
    }

    /** Adds a line of its own, whatever an earlier call left unfinished; on the disk when this returns. */
    public void append(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer left = StandardCharsets.UTF_8.encode("\n" + line + "\n");
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(false);
        }
    }

    /** Makes every change of the folder's files last. Windows has no such call for folders and needs none. */
    public static void sync(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Makes the folder, for its owner only, where it does not exist. */
    public static Path folder(Path folder) throws IOException {
        if (folder.toFile().isDirectory()) {
            return folder;
        }
        return posix(folder)
                ? Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(folder);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
