// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** Wakes when another thread rings (eventfd(2)). */
final class Bell implements Waker {

    private final Descriptor descriptor;
    private boolean closed;

    Bell(LibC libC) throws IOException {
        this.descriptor = new Descriptor(libC, libC.eventfd(0, Descriptor.FLAGS), "Opening an event counter");
    }

    /** Any thread. */
    synchronized void ring() {
        if (!closed) { // the number may be someone else's by now
            descriptor.write(Descriptor.structure(Long.BYTES).putLong(1).array());
        }
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean drain() {
        return descriptor.read(new byte[Long.BYTES]) > 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        descriptor.close();
    }
}
