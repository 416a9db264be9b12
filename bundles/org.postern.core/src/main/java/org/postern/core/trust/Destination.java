// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.network.NetworkSnapshot;

/**
 * A host at this moment: its addresses that packets can reach, and the way to each.
 *
 * @param ways empty if there is none
 */
record Destination(String host, Map<InetAddress, Way> ways) {

    Destination {
        ways = Map.copyOf(ways);
    }

    static Destination of(String host, List<InetAddress> addresses, Ways ways, NetworkSnapshot snapshot) {
        Map<InetAddress, Way> known = new LinkedHashMap<>();
        addresses.forEach(address -> ways.to(address, snapshot).ifPresent(way -> known.put(address, way)));
        return new Destination(host, known);
    }

    /** All ways that lead there, each once. */
    Set<Way> distinctWays() {
        return Set.copyOf(ways.values());
    }

    /** Those of its addresses to which this way leads. */
    List<InetAddress> by(Way way) {
        return ways.entrySet().stream()
                .filter(each -> each.getValue().equals(way))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether that address was looked at, and this is the way to it. */
    boolean leads(InetAddress address, Optional<Way> way) {
        return way.isPresent() && way.equals(Optional.ofNullable(ways.get(address)));
    }
}
