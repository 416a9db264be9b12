// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

/** A watch over the network from {@link NetworkMonitor#vigil} on. Safe for use from any thread; closing it ends it. */
public interface Vigil extends AutoCloseable {

    /**
     * Whether anything happened since the vigil began, also what left the snapshot as it was: a carrier that went and came,
     * another access point, an address given anew. Looks again for the answer. Where the system tells of no events, only the
     * snapshots are compared.
     */
    boolean disturbed();

    @Override
    void close();
}
