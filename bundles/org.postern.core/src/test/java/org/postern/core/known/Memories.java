// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.nio.file.Path;
import java.time.Clock;
import org.postern.api.network.NetworkMonitor;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.testing.MovedNetwork;

/** Memories in short. */
public final class Memories {

    private Memories() {}

    /** Of a home where nothing was ever learnt. */
    public static Memory none() {
        return in(Path.of("target", "no-home"), new MovedNetwork(Networks.HOME));
    }

    public static Memory in(Path state, NetworkMonitor monitor) {
        return of(ledger(state, Clock.systemUTC()), monitor);
    }

    public static NetworkLedger ledger(Path state, Clock clock) {
        return new NetworkLedger(new LedgerFile(state, clock, new Platform().logger()), clock);
    }

    public static Memory of(NetworkLedger ledger, NetworkMonitor monitor) {
        return new Memory(ledger, monitor, new Platform().logger());
    }
}
