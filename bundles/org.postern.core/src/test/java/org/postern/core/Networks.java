// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** Snapshots as they are seen in places. */
public final class Networks {

    /** By cable behind 192.168.1.1; two virtual interfaces beside it. */
    public static final NetworkSnapshot HOME = of(
            "interface@eth0=ethernet",
            "interface@docker0=virtual",
            "address@eth0=192.168.1.20/24",
            "address@eth0=2001:db8:7::20/64",
            "address@docker0=172.17.0.1/16",
            "gateway@eth0=192.168.1.1",
            "gatewayMac@eth0=00:1a:2b:3c:4d:5e",
            "dnsServer=192.168.1.1",
            "dnsDomain@eth0=corp.example");

    /** By Wi-Fi, with a VPN beside it. */
    public static final NetworkSnapshot CAFE = of(
            "interface@wlan0=wifi",
            "interface@tun0=vpn",
            "address@wlan0=10.20.0.7/16",
            "address@tun0=10.99.0.2/24",
            "gateway@wlan0=10.20.0.1",
            "dnsServer@wlan0=10.20.0.1",
            "dnsServer@tun0=10.99.0.53",
            "ssid@wlan0=Cafe",
            "bssid@wlan0=02:00:5e:10:00:01",
            "metered=yes",
            "connectivity=full");

    private Networks() {}

    /** From {@code name@interface=value}, or {@code name=value} for what holds for the whole computer. */
    public static NetworkSnapshot of(String... signals) {
        List<Signal> all = new ArrayList<>();
        for (String signal : signals) {
            String where = signal.substring(0, signal.indexOf('='));
            int at = where.indexOf('@');
            all.add(new Signal(
                    new SignalName(at < 0 ? where : where.substring(0, at)),
                    signal.substring(signal.indexOf('=') + 1),
                    at < 0 ? Optional.empty() : Optional.of(where.substring(at + 1)),
                    "test",
                    true));
        }
        return new NetworkSnapshot(all);
    }
}
