// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** Ends one wait without being an event: a bell whose ringing is about something else than the network. */
final class Nudge implements Waker {

    private final Bell bell;

    Nudge(LibC libC) throws IOException {
        this.bell = new Bell(libC);
    }

    /** Any thread. */
    void give() {
        bell.ring();
    }

    @Override
    public Descriptor descriptor() {
        return bell.descriptor();
    }

    @Override
    public boolean drain() {
        bell.drain();
        return false;
    }

    @Override
    public void close() {
        bell.close();
    }
}
