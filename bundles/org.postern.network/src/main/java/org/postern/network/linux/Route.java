// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.net.InetAddress;
import org.postern.network.system.Cidr;

/**
 * A route of the main table.
 *
 * @param nextHop all zeros if the destination is reached without one
 * @param metric lower wins
 */
record Route(String interfaceName, Cidr destination, InetAddress nextHop, long metric, String source) {

    boolean everywhere() {
        return destination.prefixLength() == 0;
    }

    boolean hasNextHop() {
        return !nextHop.isAnyLocalAddress();
    }

    /** Whether it is about the link alone: what every interface has, or several receivers. */
    boolean local() {
        return destination.address().isLinkLocalAddress()
                || destination.address().isMulticastAddress();
    }
}
