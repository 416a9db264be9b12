// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;

/** The kernel's table of neighbours. */
interface NeighbourTable {

    /** Those with a link-layer address. */
    List<Neighbour> read();

    /** Where it is read. */
    String source();
}
