// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;

/** The calls of the C library that are needed here, with their names of sections 2 and 3 of the manual. */
interface LibC extends Library {

    /** @throws IOException if the native library for Java is missing, or does not fit this computer */
    static LibC load() throws IOException {
        try {
            return Native.load("c", LibC.class);
        } catch (LinkageError e) {
            throw new IOException("The native library for Java (JNA) cannot be loaded: " + e.getMessage(), e);
        }
    }

    int socket(int domain, int type, int protocol);

    int bind(int descriptor, byte[] address, int length);

    int connect(int descriptor, byte[] address, int length);

    int setsockopt(int descriptor, int level, int option, byte[] value, int length);

    int eventfd(int initial, int flags);

    int timerfd_create(int clock, int flags);

    int timerfd_settime(int descriptor, int flags, byte[] when, Pointer before);

    int inotify_init1(int flags);

    int inotify_add_watch(int descriptor, String path, int mask);

    int if_nametoindex(String name);

    @Nullable
    Pointer if_indextoname(int index, byte[] name);

    int poll(Pointer descriptors, NativeLong count, int timeoutMillis);

    NativeLong read(int descriptor, byte[] buffer, NativeLong length);

    NativeLong write(int descriptor, byte[] buffer, NativeLong length);

    int close(int descriptor);
}
