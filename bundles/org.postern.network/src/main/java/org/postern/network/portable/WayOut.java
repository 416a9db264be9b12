// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.portable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/**
 * By which interface packets leave: connecting a datagram socket asks the system for the route and sends nothing. The
 * destination is an address of documentation (RFC 5737, RFC 3849), to which no route but the default one leads.
 */
final class WayOut {

    private static final String SOURCE = "java.net.DatagramSocket";

    Stream<Signal> signals() {
        return Stream.concat(gateway("192.0.2.1", "0.0.0.0"), gateway("2001:db8::1", "::"));
    }

    private static Stream<Signal> gateway(String destination, String unknown) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByName(destination), 9);
            NetworkInterface leaving = NetworkInterface.getByInetAddress(socket.getLocalAddress());
            return Stream.ofNullable(leaving).map(i -> Passive.on(i.getName(), SignalName.GATEWAY, unknown, SOURCE));
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // no route
        }
    }
}
