// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The system calls behind {@link LinuxAlarm}, with their names of section 2 of the manual. */
interface LibC extends Library {

    int socket(int domain, int type, int protocol);

    int bind(int descriptor, byte[] address, int length);

    int setsockopt(int descriptor, int level, int option, byte[] value, int length);

    int eventfd(int initial, int flags);

    int timerfd_create(int clock, int flags);

    int timerfd_settime(int descriptor, int flags, byte[] when, Pointer before);

    int inotify_init1(int flags);

    int inotify_add_watch(int descriptor, String path, int mask);

    int poll(Pointer descriptors, NativeLong count, int timeoutMillis);

    NativeLong read(int descriptor, byte[] buffer, NativeLong length);

    NativeLong write(int descriptor, byte[] buffer, NativeLong length);

    int close(int descriptor);
}
