// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.stream.Stream;
import org.postern.network.system.Cidr;

/** {@code /proc/net/if_inet6}: unlike Java, it tells which addresses are temporary or not yet in use. */
final class Ipv6Addresses {

    static final String FILE = "proc/net/if_inet6";

    /** TEMPORARY, DADFAILED, DEPRECATED and TENTATIVE of if_addr.h. */
    private static final int PASSING = 0x01 | 0x08 | 0x20 | 0x40;

    private final SystemFiles files;

    Ipv6Addresses(SystemFiles files) {
        this.files = files;
    }

    List<OwnAddress> read() {
        return files.lines(FILE).stream()
                .map(l -> l.strip().split("\\s+"))
                .flatMap(Ipv6Addresses::address)
                .toList();
    }

    private static Stream<OwnAddress> address(String[] columns) {
        if (columns.length < 6 || (Integer.parseInt(columns[4], 16) & PASSING) != 0) {
            return Stream.empty();
        }
        Cidr address = new Cidr(HexAddress.ipv6(columns[0]), Integer.parseInt(columns[2], 16));
        return Stream.of(new OwnAddress(columns[5], address, "/" + FILE));
    }
}
