// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Locale;

/** How an access point protects its network, the best it offers (NM80211ApSecurityFlags). */
enum WifiSecurity {
    ENTERPRISE(0x200 | 0x2000),
    SAE(0x400),
    PSK(0x100),
    OWE(0x800);

    private static final int PRIVACY = 0x1;

    private final int flags;

    WifiSecurity(int flags) {
        this.flags = flags;
    }

    static String of(Properties accessPoint) {
        int offered = accessPoint.number("RsnFlags") | accessPoint.number("WpaFlags");
        for (WifiSecurity security : values()) {
            if ((offered & security.flags) != 0) {
                return security.name().toLowerCase(Locale.ROOT);
            }
        }
        return (accessPoint.number("Flags") & PRIVACY) != 0 ? "wep" : "none";
    }
}
