// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/**
 * What {@code scutil --nc list} says of the VPNs in the system's settings. Connected means that the other end proved itself,
 * which a foreign network cannot do.
 */
record Vpns(String text) {

    private static final Pattern CONNECTED = Pattern.compile("(?m)^\\* \\(Connected\\)[^\"\\n]*\"([^\"\\n]+)\"");

    List<Signal> signals() {
        return CONNECTED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .map(name -> new Signal(SignalName.VPN, name, Optional.empty(), "scutil --nc list", false))
                .toList();
    }
}
