// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import java.util.List;
import org.postern.api.network.Signal;

/** Tells what Java does not know of the network; takes its time. */
@FunctionalInterface
public interface Witness {

    /** @throws IOException if nothing can be told, with the reason */
    List<Signal> tell() throws IOException;
}
