// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.net.InetAddress;
import java.time.Duration;

/**
 * A neighbour whose link-layer address is known.
 *
 * @param mac lower case, with colons
 * @param stale whether the kernel itself would ask again before relying on it
 * @param sinceConfirmed how long ago the neighbour last proved to be there; longer rather than shorter
 */
record Neighbour(String interfaceName, InetAddress address, String mac, boolean stale, Duration sinceConfirmed) {

    boolean is(Route gateway) {
        return interfaceName.equals(gateway.interfaceName()) && address.equals(gateway.nextHop());
    }
}
