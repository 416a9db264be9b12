// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Signals;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern network}: what is seen of the network at this moment. */
@Component(property = Command.NAME + "=network")
public final class NetworkCommand implements Command {
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final Signals contributed;
    private final Messages messages = Messages.beside(NetworkCommand.class);

    @Activate
    public NetworkCommand(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks,
            @Reference Signals contributed) {
        this.contributed = contributed;
        this.monitor = monitor;
        this.networks = networks;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return new Invocation("network", messages).run(arguments, terminal, this::show);
    }

    private int show(Console console) {
        NetworkSnapshot snapshot = monitor.current();
        if (console.json()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(Snapshots.fields(snapshot));
            fields.put("failed", contributed.failures());
            console.object(fields);
        } else {
            new NetworkReport(snapshot, networks, console).print();
            contributed
                    .failures()
                    .forEach(failure ->
                            console.paragraph("", console.bad(messages.text("failed", Visible.text(failure)))));
        }
        return ExitCode.OK;
    }
}
