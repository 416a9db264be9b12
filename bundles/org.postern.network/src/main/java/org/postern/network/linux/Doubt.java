// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Set;

/**
 * A gateway whose link-layer address is missing, or was learnt before the carrier changed.
 *
 * @param carrierChanges how often its link's carrier was seen to have changed
 * @param from the own addresses from which it can be asked
 * @param shown what the table shows of it all the same; while nothing of this changes, asking again would be no use
 */
record Doubt(Route gateway, int carrierChanges, Set<OwnAddress> from, String shown) {

    Doubt {
        from = Set.copyOf(from);
    }

    /** The same, whatever the table shows meanwhile. */
    Doubt anyhow() {
        return new Doubt(gateway, carrierChanges, from, "");
    }
}
