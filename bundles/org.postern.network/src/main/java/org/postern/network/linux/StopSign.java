// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;

/** Ends every wait, now and later: a bell that is never silenced. */
final class StopSign implements Waker {

    private final Bell bell;

    StopSign(LibC libC) throws IOException {
        this.bell = new Bell(libC);
    }

    /** Any thread. */
    void raise() {
        bell.ring();
    }

    @Override
    public Descriptor descriptor() {
        return bell.descriptor();
    }

    @Override
    public boolean drain() {
        return false;
    }

    @Override
    public void close() {
        bell.close();
    }
}
