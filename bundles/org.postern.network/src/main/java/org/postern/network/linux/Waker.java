// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

/** A descriptor that becomes readable when something happens. */
interface Waker extends AutoCloseable {

    Descriptor descriptor();

    /** Reads everything that waits there; whether it is an event of the network. */
    boolean drain();

    @Override
    default void close() {
        descriptor().close();
    }
}
