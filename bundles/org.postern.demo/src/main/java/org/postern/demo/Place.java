// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** Where the laptop is carried. Home and hotel have the same subnet and gateway address, as real ones often do. */
enum Place {
    HOME("Ann’s Wi-Fi", "192.168.1.20/24", "192.168.1.1", "02:00:5e:00:53:01", "provider.example"),
    OFFICE("Example Corp", "10.20.0.57/16", "10.20.0.1", "02:00:5e:00:53:02", "corp.example.org"),
    HOTEL("Grand Hotel Guests", "192.168.1.143/24", "192.168.1.1", "02:00:5e:00:53:03", "guests.hotel.example");

    private static final String INTERFACE = "wlan0";
    private static final String SOURCE = "the demo’s script";

    private final String ssid;
    private final String address;
    private final String gateway;
    private final String gatewayMac;
    private final String domain;

    Place(String ssid, String address, String gateway, String gatewayMac, String domain) {
        this.ssid = ssid;
        this.address = address;
        this.gateway = gateway;
        this.gatewayMac = gatewayMac;
        this.domain = domain;
    }

    /** The name for messages and JSON. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ssid() {
        return ssid;
    }

    String gateway() {
        return gateway;
    }

    String gatewayMac() {
        return gatewayMac;
    }

    String domain() {
        return domain;
    }

    NetworkSnapshot snapshot() {
        return new NetworkSnapshot(List.of(
                signal(SignalName.INTERFACE, "wifi"),
                signal(SignalName.ADDRESS, address),
                signal(SignalName.GATEWAY, gateway),
                signal(SignalName.GATEWAY_MAC, gatewayMac),
                signal(SignalName.DNS_SERVER, gateway),
                signal(SignalName.DNS_DOMAIN, domain),
                signal(SignalName.SSID, ssid)));
    }

    private static Signal signal(SignalName name, String value) {
        return new Signal(name, value, Optional.of(INTERFACE), SOURCE, true);
    }
}
