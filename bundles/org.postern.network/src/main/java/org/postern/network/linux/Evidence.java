// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.stream.Stream;
import org.postern.api.network.Signal;

/** One way of finding signals. What it reads may be missing or half-written: it then finds fewer, and does not throw. */
@FunctionalInterface
interface Evidence {

    /** Signals in an order that depends on nothing but the network. */
    Stream<Signal> signals(Scene scene);
}
