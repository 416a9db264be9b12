// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/**
 * The kernel's notifications about neighbours (rtnetlink(7)). They come and go all the time: heard of only while one is
 * looked for. That it was found, or not, is an answer, and not an event of the network.
 */
final class NeighbourSocket implements Waker {

    private static final int SOL_NETLINK = 270;
    private static final int ADD_MEMBERSHIP = 1;
    private static final int DROP_MEMBERSHIP = 2;
    private static final int NEIGHBOURS = 3;

    private final LibC libC;
    private final Descriptor descriptor;
    private final byte[] buffer = new byte[32 * 1024];
    private boolean hearing;

    NeighbourSocket(LibC libC) throws IOException {
        this.libC = libC;
        this.descriptor = Netlink.listening(libC, 0);
    }

    void hear(boolean wanted) {
        if (wanted != hearing) {
            hearing = wanted;
            byte[] group = Descriptor.structure(4).putInt(NEIGHBOURS).array();
            int option = wanted ? ADD_MEMBERSHIP : DROP_MEMBERSHIP;
            libC.setsockopt(descriptor.number(), SOL_NETLINK, option, group, group.length);
        }
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean drain() {
        while (descriptor.read(buffer) > 0) {
            // which neighbour it was is found by looking
        }
        return false;
    }
}
