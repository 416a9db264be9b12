// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;

/** Connecting a datagram socket asks the system for the route, and sends nothing. */
final class SystemExit implements Ways.Exit {

    private static final int DISCARD = 9;

    @Override
    public Optional<String> to(InetAddress destination) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(destination, DISCARD);
            return Optional.ofNullable(NetworkInterface.getByInetAddress(socket.getLocalAddress()))
                    .map(NetworkInterface::getName);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // no route
        }
    }
}
