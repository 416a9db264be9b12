// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only its owner may read, replaced as a whole: whoever reads it, and whatever is left after a power failure,
 * is the old content or the new one.
 */
record OwnedFile(Path path) {

    boolean exists() {
        return path.toFile().exists();
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(path);
    }

    void replace(byte[] content) throws IOException {
        Path target = target();
        Path folder = folder(target.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "." + target.getFileName(), ".tmp"); // the JDK makes it owner-only
        try {
            write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    void delete() throws IOException {
        if (Files.deleteIfExists(path)) {
            sync(path.toAbsolutePath().getParent());
        }
    }

    /** Makes the folder, for its owner only, where it does not exist. */
    static Path folder(Path folder) throws IOException {
        if (folder.toFile().isDirectory()) {
            return folder;
        }
        if (!posix(folder)) {
            return Files.createDirectories(folder);
        }
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Where a link leads, so that settings kept elsewhere and linked stay there. */
    private Path target() throws IOException {
        return Files.isSymbolicLink(path) && exists() ? path.toRealPath() : path;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Makes the rename itself last; Windows has no such call for folders and needs none. */
    private static void sync(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
