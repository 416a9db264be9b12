// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** Wakes for good when another thread wants the waiting to end (eventfd(2)). */
final class StopSign implements Waker {

    private final Descriptor descriptor;
    private boolean closed;

    StopSign(LibC libC) throws IOException {
        this.descriptor = new Descriptor(libC, libC.eventfd(0, Descriptor.FLAGS), "Opening an event counter");
    }

    /** Any thread. */
    synchronized void raise() {
        if (!closed) { // the number may be someone else's by now
            descriptor.write(Descriptor.structure(Long.BYTES).putLong(1).array());
        }
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    /** Leaves the count as it is, so that later waits end at once too. */
    @Override
    public boolean drain() {
        return false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        descriptor.close();
    }
}
