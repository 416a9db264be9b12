// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.util.List;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.rule.Signals;
import org.postern.network.system.OperatingSystem;

/** All that there is to see: what the system shows of the network, and then what others contribute. */
record Outlook(OperatingSystem system, Signals contributed) {

    NetworkSnapshot look() {
        NetworkSnapshot network = system.look();
        List<Signal> more = contributed.observe();
        return more.isEmpty()
                ? network
                : new NetworkSnapshot(
                        Stream.concat(network.signals().stream(), more.stream()).toList());
    }
}
