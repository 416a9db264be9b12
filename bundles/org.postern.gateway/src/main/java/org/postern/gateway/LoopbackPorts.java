// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The addresses of the loopback interface, and ports on them. */
final class LoopbackPorts {

    /** Above what services use by custom, below what systems give to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_767;
    private static final Random RANDOM = new SecureRandom();

    private LoopbackPorts() {}

    /** 127.0.0.1, and ::1 where the computer has it. */
    static List<InetAddress> addresses() {
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : List.of("127.0.0.1", "::1")) {
            if (free(address, 0)) {
                addresses.add(address(address));
            }
        }
        return addresses;
    }

    static boolean free(int port) {
        return addresses().stream().allMatch(address -> free(address.getHostAddress(), port));
    }

    /** A port that nobody listens on now. */
    static int any() {
        return RANDOM.ints(LOWEST, HIGHEST + 1)
                .filter(LoopbackPorts::free)
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // a literal needs no look-up
        }
    }
}
