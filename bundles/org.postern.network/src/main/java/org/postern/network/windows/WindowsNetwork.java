// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.postern.network.notified.CommandLine;
import org.postern.network.notified.NotifiedNetwork;
import org.postern.network.system.OperatingSystem;

/** The network as Windows shows it. */
public final class WindowsNetwork {

    /** PowerShell takes half a second to begin with. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private WindowsNetwork() {}

    /** @param complaints told, in a sentence, what is missing; any thread */
    public static OperatingSystem of(Consumer<String> complaints) {
        return new NotifiedNetwork(
                new IpNotifications().and(new WifiNotifications()),
                List.of(
                        new PowerShell(new CommandLine(DEADLINE), InterfaceNames::ofIndex),
                        new WifiNetworks(new InterfaceNames()::ofGuid),
                        new ConnectivityHint()),
                complaints);
    }
}
