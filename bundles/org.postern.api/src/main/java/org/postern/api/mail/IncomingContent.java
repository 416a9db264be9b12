// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * Octets on their way in: the first of them in memory, what follows in a file that only its owner may read and that is gone
 * when this is closed, or when the process ends, however that ends. Safe for use from any thread.
 */
public final class IncomingContent implements Content, Closeable {

    /** Most messages of people and programs, and little enough for many at once. */
    public static final int IN_MEMORY = 64 * 1024;

    private final byte[] head;
    private final Optional<FileChannel> rest;
    private final long size;

    private IncomingContent(byte[] head, Optional<FileChannel> rest, long size) {
        this.head = head;
        this.rest = rest;
        this.size = size;
    }

    /**
     * Where octets come from, such as {@code stream::transferTo}.
     *
     * @param <E> what it may fail with besides
     */
    @FunctionalInterface
    public interface Source<E extends Exception> {

        /** Writes them all. */
        void writeTo(OutputStream out) throws IOException, E;
    }

    /** There were more octets than allowed; nothing is kept of them, though all were taken from their source. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLargeException(long octets) {
            super(octets + " octets are too many");
        }
    }

    /**
     * Takes all octets of the source.
     *
     * @param folder where a file is made if one is needed; it exists by then
     * @param most how many octets may come
     * @throws TooLargeException if they are more
     * @throws IOException if the source has none any more, or the disk does not take them; nothing is kept then
     */
    public static <E extends Exception> IncomingContent of(Source<E> source, Path folder, long most)
            throws IOException, E {
        Intake intake = new Intake(folder, most);
        boolean whole = false;
        try {
            OutputStream out = new BufferedOutputStream(intake, IN_MEMORY);
            source.writeTo(out);
            out.flush();
            whole = intake.size <= most;
        } finally {
            if (!whole) {
                intake.discard();
            }
        }
        if (!whole) {
            throw new TooLargeException(intake.size);
        }
        return new IncomingContent(intake.head.toByteArray(), intake.rest, intake.size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() {
        InputStream begun = new ByteArrayInputStream(head);
        return rest.isEmpty() ? begun : new SequenceInputStream(begun, new Rest(rest.get()));
    }

    @Override
    public void close() throws IOException {
        if (rest.isPresent()) {
            rest.get().close();
        }
    }

    @Override
    public String toString() {
        return size + " octets";
    }

    /** Counts also those for which there is no room. */
    private static final class Intake extends OutputStream {

        private final Path folder;
        private final long most;
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private Optional<FileChannel> rest = Optional.empty();
        private long size;

        Intake(Path folder, long most) {
            this.folder = folder;
            this.most = most;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public void write(byte[] octets, int offset, int length) throws IOException {
            size += length;
            if (size > most) {
                return;
            }
            int first = Math.min(length, IN_MEMORY - head.size());
            head.write(octets, offset, first);
            ByteBuffer left = ByteBuffer.wrap(octets, offset + first, length - first);
            while (left.hasRemaining()) {
                file().write(left);
            }
        }

        private FileChannel file() throws IOException {
            if (rest.isEmpty()) {
                Path file = Files.createTempFile(folder, "postern", ".tmp"); // the JDK makes it owner-only
                rest = Optional.of(FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
            }
            return rest.get();
        }

        void discard() throws IOException {
            if (rest.isPresent()) {
                rest.get().close();
            }
        }
    }

    /** What is in the file, from a place of its own. */
    private static final class Rest extends InputStream {

        private final FileChannel file;
        private long at;

        Rest(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** An interruption would close the file for everyone, so it has to wait. */
        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public int read(byte[] octets, int offset, int length) throws IOException {
            boolean interrupted = Thread.interrupted();
            try {
                int count = file.read(ByteBuffer.wrap(octets, offset, length), at);
                at += Math.max(count, 0);
                return count;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
