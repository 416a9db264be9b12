// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** The kernel's notifications about links, addresses and routes (rtnetlink(7)). What they say is not read. */
final class RouteSocket implements Waker {

    private static final int SOL_NETLINK = 270;
    private static final int ADD_MEMBERSHIP = 1;
    private static final int DROP_MEMBERSHIP = 2;
    private static final int NEIGHBOURS = 3;
    /** {@code RTMGRP_LINK}, {@code IPV4_IFADDR}, {@code IPV4_ROUTE}, {@code IPV6_IFADDR}, {@code IPV6_ROUTE}. */
    private static final int GROUPS = 0x1 | 0x10 | 0x40 | 0x100 | 0x400;

    private final LibC libC;
    private final Descriptor descriptor;
    private final byte[] buffer = new byte[32 * 1024];
    private boolean withNeighbours;

    RouteSocket(LibC libC) throws IOException {
        this.libC = libC;
        int number = libC.socket(Netlink.AF_NETLINK, Netlink.SOCK_RAW | Descriptor.FLAGS, Netlink.NETLINK_ROUTE);
        this.descriptor = new Descriptor(libC, number, "Opening a route socket");
        byte[] address = Descriptor.structure(12)
                .putShort((short) Netlink.AF_NETLINK)
                .putShort((short) 0)
                .putInt(0)
                .putInt(GROUPS)
                .array();
        Descriptor.check(libC.bind(number, address, address.length), "Listening on a route socket");
    }

    /** Neighbours come and go all the time: heard of only while one is looked for. */
    void hearNeighbours(boolean wanted) {
        if (wanted != withNeighbours) {
            withNeighbours = wanted;
            byte[] group = Descriptor.structure(4).putInt(NEIGHBOURS).array();
            int option = wanted ? ADD_MEMBERSHIP : DROP_MEMBERSHIP;
            libC.setsockopt(descriptor.number(), SOL_NETLINK, option, group, group.length);
        }
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
