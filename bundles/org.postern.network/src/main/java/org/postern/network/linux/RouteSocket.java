// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** The kernel's notifications about links, addresses and routes (rtnetlink(7)). What they say is not read. */
final class RouteSocket implements Waker {

    /** {@code RTMGRP_LINK}, {@code IPV4_IFADDR}, {@code IPV4_ROUTE}, {@code IPV6_IFADDR}, {@code IPV6_ROUTE}. */
    private static final int GROUPS = 0x1 | 0x10 | 0x40 | 0x100 | 0x400;

    private final Descriptor descriptor;
    private final byte[] buffer = new byte[32 * 1024];

    RouteSocket(LibC libC) throws IOException {
        this.descriptor = Netlink.listening(libC, GROUPS);
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    /** An overrun ({@code ENOBUFS}) ends the reading too, and means the same: look. */
    @Override
    public boolean drain() {
        while (descriptor.read(buffer) > 0) {
            // what changed is found by looking
        }
        return true;
    }
}
