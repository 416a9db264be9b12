// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.stream.Stream;
import org.postern.network.system.Cidr;

/** {@code /proc/net/ipv6_route}: all tables, so that much in it is no route for packets that leave. */
final class Ipv6Routes {

    static final String FILE = "proc/net/ipv6_route";

    /** REJECT, DYNAMIC (a redirect), ANYCAST, CACHE and LOCAL of route.h and ipv6_route.h. */
    private static final long NOT_FOR_LEAVING = 0x200 | 0x10 | 0x100000 | 0x1000000 | 0x80000000L;

    private final SystemFiles files;

    Ipv6Routes(SystemFiles files) {
        this.files = files;
    }

    List<Route> read() {
        return files.lines(FILE).stream()
                .map(l -> l.strip().split("\\s+"))
                .flatMap(Ipv6Routes::route)
                .toList();
    }

    private static Stream<Route> route(String[] columns) {
        if (columns.length < 10 || (Long.parseLong(columns[8], 16) & NOT_FOR_LEAVING) != 0) {
            return Stream.empty();
        }
        Cidr destination = new Cidr(HexAddress.ipv6(columns[0]), Integer.parseInt(columns[1], 16));
        long metric = Long.parseLong(columns[5], 16);
        return Stream.of(new Route(columns[9], destination, HexAddress.ipv6(columns[4]), metric, "/" + FILE));
    }
}
