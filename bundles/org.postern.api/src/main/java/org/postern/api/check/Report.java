// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a host answered.
 *
 * @param addresses in the order they were tried; empty if the name has none
 * @param ports the preferred first
 */
public record Report(String host, List<InetAddress> addresses, List<PortFinding> ports) {

    public Report {
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }

    /** The port to use: the first with verified TLS. */
    public Optional<PortFinding> best() {
        return ports.stream().filter(PortFinding::usable).findFirst();
    }

    /** The ports that speak SMTP. */
    public List<PortFinding> answering() {
        return ports.stream().filter(PortFinding::answers).toList();
    }
}
