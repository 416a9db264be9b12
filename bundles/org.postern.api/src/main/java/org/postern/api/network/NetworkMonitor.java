// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.util.function.Consumer;
import org.postern.api.Subscription;

/** Which network is this computer on, and tell me when that changes. */
public interface NetworkMonitor {

    /**
     * The network as it is now: looks, and does not answer from memory. Takes a few milliseconds; where something is told only
     * when it is asked for and nobody listens, some hundred the first time.
     */
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

    /** Begins to notice whatever happens to the network. */
    default Vigil vigil() {
        return new ComparedSnapshots(this, current());
    }

    /** What is happening to the network. */
    enum State {
        /** Nothing has moved for a moment: a selection made now stands. */
        SETTLED,
        /** Events are still arriving; noticed only while somebody listens. Automatic sending pauses, nothing fails. */
        UNSETTLED,
        /** There is no default route. */
        OFFLINE
    }
}
