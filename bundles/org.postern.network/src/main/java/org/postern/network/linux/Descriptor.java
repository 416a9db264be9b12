// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file descriptor that does not block. Freed once, by the thread that reads it. */
final class Descriptor implements AutoCloseable {

    /** {@code O_NONBLOCK} and {@code O_CLOEXEC} under the names that each call gives them. */
    static final int FLAGS = 0x800 | 0x80000;

    private final LibC libC;
    private final int number;

    /** @throws IOException if the call that should have opened it failed */
    Descriptor(LibC libC, int number, String what) throws IOException {
        this.libC = libC;
        this.number = check(number, what);
    }

    int number() {
        return number;
    }

    /** Reads what there is; 0 if nothing, or if the kernel reports a loss instead of data. */
    int read(byte[] buffer) {
        return Math.max(
                0, libC.read(number, buffer, new NativeLong(buffer.length)).intValue());
    }

    void write(byte[] bytes) {
        libC.write(number, bytes, new NativeLong(bytes.length));
    }

    static int check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException(what + " failed with error " + Native.getLastError() + ".");
        }
        return result;
    }

    /** A C structure of this size to be filled. */
    static ByteBuffer structure(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        libC.close(number);
    }
}
