// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Addresses as the files in /proc/net show them. */
final class HexAddress {

    private HexAddress() {}

    /** Eight digits: the four bytes as a number of this machine. */
    static InetAddress ipv4(String hex) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
        return address(bytes.putInt(Integer.parseUnsignedInt(hex, 16)).array());
    }

    /** Thirty-two digits: the bytes in order. */
    static InetAddress ipv6(String hex) {
        return address(HexFormat.of().parseHex(hex));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not the length of an address: " + bytes.length, e);
        }
    }
}
