// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.postern.api.network.Signal;
import org.postern.network.notified.Commands;
import org.postern.network.notified.Witness;

/**
 * Asks PowerShell, whose objects are called the same in every language of Windows. What it says is put into lines of columns
 * between tabs; a name, which may hold anything, comes last.
 */
final class PowerShell implements Witness {

    private static final String SCRIPT = String.join(
            ";",
            "$ErrorActionPreference='SilentlyContinue'",
            "[Console]::OutputEncoding=[Text.Encoding]::UTF8",
            "$up=Get-NetAdapter -IncludeHidden|Where-Object Status -eq 'Up'",
            "$up|ForEach-Object{\"adapter`t$($_.ifIndex)`t$($_.InterfaceType)`t$($_.Virtual)`t$($_.NdisPhysicalMedium)\"}",
            "$default=Get-NetRoute -DestinationPrefix '0.0.0.0/0','::/0'"
                    + "|Sort-Object {$_.RouteMetric+$_.InterfaceMetric}",
            "$default|ForEach-Object{\"gateway`t$($_.ifIndex)`t$($_.NextHop)\"}",
            "Get-NetNeighbor -IPAddress @($default.NextHop)"
                    + "|ForEach-Object{\"neighbour`t$($_.ifIndex)`t$($_.IPAddress)`t$($_.LinkLayerAddress)\"}",
            "Get-NetRoute|Where-Object NextHop -notin '0.0.0.0','::'"
                    + "|ForEach-Object{\"route`t$($_.ifIndex)`t$($_.DestinationPrefix)\"}",
            "Get-DnsClientServerAddress|ForEach-Object{$i=$_.InterfaceIndex;"
                    + "$_.ServerAddresses|ForEach-Object{\"dns`t$i`t$_\"}}",
            "Get-DnsClient|ForEach-Object{\"domain`t$($_.InterfaceIndex)`t$($_.ConnectionSpecificSuffix)\"}",
            "Get-NetConnectionProfile"
                    + "|ForEach-Object{\"profile`t$($_.InterfaceIndex)`t$($_.NetworkCategory)`t$($_.Name)\"}",
            "Get-VpnConnection|Where-Object ConnectionStatus -eq 'Connected'|ForEach-Object{\"vpn`t0`t$($_.Name)\"}");

    private static final List<String> COMMAND =
            List.of("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", SCRIPT);

    private final Commands commands;
    private final IntFunction<Optional<String>> interfaceNames;

    /** @param interfaceNames the name of the interface with that index */
    PowerShell(Commands commands, IntFunction<Optional<String>> interfaceNames) {
        this.commands = commands;
        this.interfaceNames = interfaceNames;
    }

    @Override
    public List<Signal> tell() throws IOException {
        List<Signal> told = new Columns(interfaceNames).read(commands.output(COMMAND));
        if (told.isEmpty()) {
            throw new IOException("PowerShell says nothing of it");
        }
        return told;
    }
}
