// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.util.Optional;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** Signals that were merely observed, so that another network could show the same. */
public final class Passive {

    private Passive() {}

    /** A fact about one interface. */
    public static Signal on(String interfaceName, SignalName name, Object value, String source) {
        return new Signal(name, value.toString(), Optional.of(interfaceName), source, true);
    }

    /** A fact about the whole computer. */
    public static Signal of(SignalName name, Object value, String source) {
        return new Signal(name, value.toString(), Optional.empty(), source, true);
    }
}
