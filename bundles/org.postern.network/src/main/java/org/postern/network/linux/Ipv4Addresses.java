// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.postern.network.system.Cidr;

/** What Java tells of the IPv4 addresses: no file in /proc lists them with their prefix. */
final class Ipv4Addresses {

    List<OwnAddress> read() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(Ipv4Addresses::addresses)
                    .toList();
        } catch (SocketException e) {
            return List.of(); // there is no interface at all
        }
    }

    private static Stream<OwnAddress> addresses(NetworkInterface of) {
        return of.getInterfaceAddresses().stream()
                .filter(a -> a.getAddress() instanceof Inet4Address)
                .map(a -> new Cidr(a.getAddress(), a.getNetworkPrefixLength()))
                .map(a -> new OwnAddress(of.getName(), a, "java.net.NetworkInterface"));
    }
}
