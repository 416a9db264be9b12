// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.Subscription;

/** Which network is this computer on, and tell me when that changes. */
public interface NetworkMonitor {

    /** The network as it is now: looks, and does not answer from memory. Takes a few milliseconds. */
    NetworkSnapshot current();

    /**
     * Tells the listener each snapshot that differs from the one before, the first being the one that differs from the
     * network at the time of this call. On one thread, in order; the listener returns at once and does not throw.
     */
    Subscription listen(Consumer<NetworkSnapshot> listener);

    /** Whether the network is at rest. */
    default State state() {
        return current().offline() ? State.OFFLINE : State.SETTLED;
    }

    /**
     * The network once it is at rest, or after two seconds as it is then.
     *
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    default NetworkSnapshot settled() throws InterruptedException {
        return current();
    }

    /** How a packet to that address leaves this computer at this moment; empty if there is no way, or it cannot be told. */
    default Optional<Route> route(InetAddress destination) {
        return Optional.empty();
    }

    /** What is happening to the network. */
    enum State {
        /** Nothing has moved for a moment: a selection made now stands. */
        SETTLED,
        /** Events are still arriving. Automatic sending pauses, nothing fails. */
        UNSETTLED,
        /** There is no default route. */
        OFFLINE
    }

    /**
     * A way out of this computer.
     *
     * @param interfaceName the interface a packet leaves by
     * @param nextHop the gateway; empty where the destination is on the link
     * @param source our own address on that way
     */
    record Route(String interfaceName, Optional<InetAddress> nextHop, InetAddress source) {}
}
