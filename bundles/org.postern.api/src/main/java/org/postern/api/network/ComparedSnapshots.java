// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

/** Notices what the snapshot shows. */
record ComparedSnapshots(NetworkMonitor monitor, NetworkSnapshot begin) implements Vigil {

    @Override
    public boolean disturbed() {
        return !monitor.current().equals(begin);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
