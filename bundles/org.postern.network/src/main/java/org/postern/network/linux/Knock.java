// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Native;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One datagram to a gateway, and a wait for whatever comes back (udp(7)): a refusal shows as well as an answer that the
 * gateway took it. It asks the gateway's name server, if it has one, for what it knows without asking others.
 */
final class Knock implements Waker {

    private static final short AF_INET = 2;
    private static final short AF_INET6 = 10;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int BIND_TO_DEVICE = 25;
    private static final int REFUSED = 111;
    private static final short DOMAIN = 53;

    /** RFC 1035 §4.1: one question, without recursion, for the name servers of the root. */
    private static final byte[] QUERY = {0x50, 0x6f, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1};

    private final LibC libC;
    private final Descriptor descriptor;
    private final Runnable answered;

    /**
     * @param answered told on the thread that drains
     * @throws IOException if it cannot be sent
     */
    Knock(LibC libC, Route gateway, Runnable answered) throws IOException {
        this.libC = libC;
        this.answered = answered;
        short family = gateway.nextHop().getAddress().length == 4 ? AF_INET : AF_INET6;
        this.descriptor = new Descriptor(
                libC, libC.socket(family, SOCK_DGRAM | Descriptor.FLAGS, 0), "Opening a datagram socket");
        try {
            send(gateway.interfaceName(), address(family, gateway));
        } catch (IOException e) {
            descriptor.close();
            throw e;
        }
    }

    private void send(String interfaceName, byte[] to) throws IOException {
        byte[] name = interfaceName.getBytes(StandardCharsets.ISO_8859_1);
        // old kernels refuse; then the route decides, which is mostly the same
        libC.setsockopt(descriptor.number(), SOL_SOCKET, BIND_TO_DEVICE, name, name.length);
        Descriptor.check(libC.connect(descriptor.number(), to, to.length), "Asking a gateway");
        descriptor.write(QUERY);
    }

    /** {@code struct sockaddr_in} or {@code sockaddr_in6}. */
    private byte[] address(short family, Route gateway) {
        InetAddress address = gateway.nextHop();
        ByteBuffer structure = Descriptor.structure(family == AF_INET ? 16 : 28)
                .putShort(family)
                .order(ByteOrder.BIG_ENDIAN)
                .putShort(DOMAIN)
                .order(ByteOrder.nativeOrder());
        return family == AF_INET
                ? structure.put(address.getAddress()).array()
                : structure
                        .putInt(0)
                        .put(address.getAddress())
                        .putInt(libC.if_nametoindex(gateway.interfaceName()))
                        .array();
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean drain() {
        if (descriptor.read(new byte[512]) > 0 || Native.getLastError() == REFUSED) {
            answered.run();
        }
        return false;
    }
}
