// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Vigil;
import org.postern.network.system.OperatingSystem;

/** Counts the events of a watch, and looks whether anything shows that has not arrived as one yet. */
final class WatchedVigil implements Vigil {

    private final OperatingSystem system;
    private final Watch watch;
    private final Subscription presence;
    private final long eventsBefore;
    private final NetworkSnapshot begin;

    /** @param presence what keeps the watch awake */
    WatchedVigil(OperatingSystem system, Watch watch, Subscription presence) {
        this.system = system;
        this.watch = watch;
        this.presence = presence;
        eventsBefore = watch.events();
        begin = system.look();
    }

    @Override
    public boolean disturbed() {
        NetworkSnapshot now = system.look();
        return watch.events() != eventsBefore || !now.equals(begin);
    }

    @Override
    public void close() {
        presence.close();
    }
}
