// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern network}: what is seen of the network at this moment. */
@Component(property = {Command.NAME + "=network", Command.SUMMARY + "=Show what Postern sees of the network now"})
public final class NetworkCommand implements Command {
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;

    @Activate
    public NetworkCommand(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks) {
        this.monitor = monitor;
        this.networks = networks;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return new Invocation("network", Messages.beside(NetworkCommand.class)).run(arguments, terminal, this::show);
    }

    private int show(Console console) {
        NetworkSnapshot snapshot = monitor.current();
        if (console.json()) {
            console.object(Snapshots.fields(snapshot));
        } else {
            new NetworkReport(snapshot, networks, console).print();
        }
        return ExitCode.OK;
    }
}
