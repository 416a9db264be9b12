// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One wait for several descriptors (poll(2)): no wake-up until one of them has something. */
final class Poll implements AutoCloseable {

    private static final short READABLE = 1;
    private static final int EINTR = 4;
    /** {@code struct pollfd}: descriptor, events asked for, events found. */
    private static final int ENTRY = 8;

    private final LibC libC;
    private final List<Waker> wakers;
    private final Memory entries;

    Poll(LibC libC, List<Waker> wakers) {
        this.libC = libC;
        this.wakers = List.copyOf(wakers);
        this.entries = new Memory((long) ENTRY * wakers.size());
        for (int i = 0; i < wakers.size(); i++) {
            entries.setInt((long) ENTRY * i, wakers.get(i).descriptor().number());
            entries.setShort((long) ENTRY * i + 4, READABLE);
        }
    }

    /** Those that have something, after at most that long; empty if none has. */
    List<Waker> ready(Duration longest) {
        int timeoutMillis = (int) Math.min(longest.toMillis(), Integer.MAX_VALUE);
        int found;
        do {
            found = libC.poll(entries, new NativeLong(wakers.size()), timeoutMillis);
        } while (found < 0 && Native.getLastError() == EINTR);
        return IntStream.range(0, wakers.size())
                .filter(i -> entries.getShort((long) ENTRY * i + 6) != 0)
                .mapToObj(wakers::get)
                .toList();
    }

    @Override
    public void close() {
        entries.close();
    }
}
