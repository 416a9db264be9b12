// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.util.Locale;

/** The kinds of interface a signal may name. */
public enum InterfaceKind {
    ETHERNET,
    WIFI,
    CELLULAR,
    VPN,
    /** Made by software for software, leading nowhere: a bridge for containers, one end of a pair. */
    VIRTUAL;

    /** As a signal's value: {@code ethernet}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
