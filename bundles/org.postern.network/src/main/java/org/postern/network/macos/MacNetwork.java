// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.postern.network.notified.CommandLine;
import org.postern.network.notified.NotifiedNetwork;
import org.postern.network.system.OperatingSystem;

/** The network as macOS shows it. */
public final class MacNetwork {

    /** For each of a few programs that look something up. */
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private MacNetwork() {}

    /** @param complaints told, in a sentence, what is missing; any thread */
    public static OperatingSystem of(Consumer<String> complaints) {
        return new NotifiedNetwork(
                new StoreNotifications(), List.of(new Programs(new CommandLine(DEADLINE))), complaints);
    }
}
