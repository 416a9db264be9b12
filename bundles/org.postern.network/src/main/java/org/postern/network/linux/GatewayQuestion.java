// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for the link-layer address of a gateway that nobody has talked to yet, by giving the kernel something to send
 * there. The answer comes as an event of the table of neighbours.
 */
final class GatewayQuestion {

    /** The discard service (RFC 863): nobody listens, and an empty datagram wants nothing. */
    private static final int DISCARD = 9;

    private final Supplier<List<Route>> unanswered;
    private final Consumer<InetAddress> knocking;
    private List<Route> asked = List.of();

    GatewayQuestion(Supplier<List<Route>> unanswered) {
        this(unanswered, GatewayQuestion::knock);
    }

    GatewayQuestion(Supplier<List<Route>> unanswered, Consumer<InetAddress> knocking) {
        this.unanswered = unanswered;
        this.knocking = knocking;
    }

    /** The gateways whose address is missing now. */
    List<Route> open() {
        return unanswered.get();
    }

    /** Asks once for each, until it is found or lost. */
    void ask(List<Route> open) {
        open.stream().filter(g -> !asked.contains(g)).map(Route::nextHop).forEach(knocking);
        asked = List.copyOf(open);
    }

    private static void knock(InetAddress gateway) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[0], 0, gateway, DISCARD));
        } catch (IOException e) {
            // the route has gone again, or sending is not allowed: the address stays missing, as without an answer
        }
    }
}
