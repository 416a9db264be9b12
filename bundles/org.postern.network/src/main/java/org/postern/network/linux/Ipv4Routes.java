// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.stream.Stream;
import org.postern.network.system.Cidr;

/** {@code /proc/net/route}: the main table, addresses in hexadecimal as they lie in memory. */
final class Ipv4Routes {

    static final String FILE = "proc/net/route";

    /** {@code RTF_REJECT} of route.h. */
    private static final int REJECT = 0x200;

    private final SystemFiles files;

    Ipv4Routes(SystemFiles files) {
        this.files = files;
    }

    List<Route> read() {
        return files.lines(FILE).stream()
                .skip(1)
                .map(l -> l.strip().split("\\s+"))
                .flatMap(Ipv4Routes::route)
                .toList();
    }

    private static Stream<Route> route(String[] columns) {
        if (columns.length < 8 || (Integer.parseInt(columns[3], 16) & REJECT) != 0) {
            return Stream.empty();
        }
        Cidr destination =
                new Cidr(HexAddress.ipv4(columns[1]), Integer.bitCount(Integer.parseUnsignedInt(columns[7], 16)));
        return Stream.of(new Route(
                columns[0], destination, HexAddress.ipv4(columns[2]), Long.parseLong(columns[6]), "/" + FILE));
    }
}
