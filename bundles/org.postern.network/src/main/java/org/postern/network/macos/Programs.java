// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postern.api.network.Signal;
import org.postern.network.notified.Commands;
import org.postern.network.notified.Witness;

/** Asks the programs of macOS that say the same in every language. One that does not answer leaves out what it knows. */
final class Programs implements Witness {

    private static final String SCUTIL = "/usr/sbin/scutil";

    private final Commands commands;

    Programs(Commands commands) {
        this.commands = commands;
    }

    @Override
    public List<Signal> tell() throws IOException {
        List<Signal> told = new ArrayList<>();
        HardwarePorts ports = new HardwarePorts(output("/usr/sbin/networksetup", "-listallhardwareports"));
        told.addAll(ports.signals());
        // the one that every macOS has, and without which nothing is known
        told.addAll(new RoutingTable(commands.output(List.of("/usr/sbin/netstat", "-rn"))).signals());
        told.addAll(new Resolvers(output(SCUTIL, "--dns")).signals());
        for (String wifi : ports.wifi()) {
            told.addAll(new LinkSummary(wifi, output("/usr/sbin/ipconfig", "getsummary", wifi)).signals());
        }
        told.addAll(new Vpns(output(SCUTIL, "--nc", "list")).signals());
        return told;
    }

    private String output(String... command) {
        try {
            return commands.output(List.of(command));
        } catch (IOException e) {
            return "";
        }
    }
}
