// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.InterfaceKind;
import org.postern.network.system.Passive;

/** What {@code networksetup -listallhardwareports} says: which interface is Wi-Fi. */
record HardwarePorts(String text) {

    private static final Pattern PORT = Pattern.compile("(?m)^Hardware Port: (.*)\\R^Device: (\\w+)$");

    List<String> wifi() {
        return PORT.matcher(text)
                .results()
                .filter(port -> kind(port) == InterfaceKind.WIFI)
                .map(port -> port.group(2))
                .toList();
    }

    List<Signal> signals() {
        return PORT.matcher(text)
                .results()
                .map(port -> Passive.on(
                        port.group(2), SignalName.INTERFACE, kind(port).value(), "networksetup"))
                .toList();
    }

    private static InterfaceKind kind(MatchResult port) {
        String name = port.group(1);
        if (name.equals("Wi-Fi") || name.equals("AirPort")) {
            return InterfaceKind.WIFI;
        }
        return name.endsWith("Bridge") ? InterfaceKind.VIRTUAL : InterfaceKind.ETHERNET;
    }
}
