// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.mail.OutgoingMessage.Content;
import org.subethamail.smtp.RejectException;

/**
 * The octets that a client hands in: the first in memory, and what follows in a file that only its owner may read and that is
 * gone when this is closed.
 */
final class Intake implements Content, Closeable {

    /** Most messages of people and programs, and little enough for every connection at once. */
    static final int IN_MEMORY = 64 * 1024;

    private static final int TOO_BIG = 552;
    private static final int NO_ROOM = 452;

    private final byte[] head;
    private final Optional<Path> rest;
    private final long size;

    private Intake(byte[] head, Optional<Path> rest, long size) {
        this.head = head;
        this.rest = rest;
        this.size = size;
    }

    /**
     * Reads to the end also what cannot be kept, so that the client hears why.
     *
     * @param most how many octets may come; they are counted, whatever the client said before
     * @throws RejectException if they are more, or the disk does not take them
     */
    static Intake of(InputStream in, Path folder, long most) throws IOException, RejectException {
        byte[] head = in.readNBytes(IN_MEMORY);
        if (head.length < IN_MEMORY) {
            return new Intake(head, Optional.empty(), head.length);
        }
        long size;
        Optional<Path> file = Optional.empty();
        try {
            file = Optional.of(
                    Files.createTempFile(OwnerOnly.folder(folder), "", ".tmp")); // the JDK makes it owner-only
            size = head.length + copy(in, file.get(), most - head.length);
        } catch (IOException e) {
            delete(file);
            in.transferTo(OutputStream.nullOutputStream()); // throws again if it was not the disk
            throw new RejectException(
                    NO_ROOM, "4.3.1 " + Ascii.of(Words.text("disk.full", String.valueOf(e.getMessage()))));
        }
        if (size > most) {
            delete(file);
            throw new RejectException(TOO_BIG, "5.3.4 " + Ascii.of(Words.text("too.big", most >> 20)));
        }
        return new Intake(head, file, size);
    }

    /** Says how many octets there were, also those for which there was no room. */
    private static long copy(InputStream in, Path file, long room) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[IN_MEMORY];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                size += count;
                if (size <= room) {
                    out.write(block, 0, count);
                }
            }
        }
        return size;
    }

    /** Deletes what a process left that ended while it took something in. */
    static void sweep(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path left : files.toList()) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream begun = new ByteArrayInputStream(head);
        return rest.isEmpty() ? begun : new SequenceInputStream(begun, Files.newInputStream(rest.get()));
    }

    @Override
    public void close() throws IOException {
        delete(rest);
    }

    private static void delete(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    @Override
    public String toString() {
        return size + " octets";
    }
}
