// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import org.postern.api.network.NetworkSnapshot;
import org.postern.core.Networks;

/** A home, a hotel with the same addresses, and a café with two access points. */
final class Places {

    static final NetworkSnapshot HOME = wired("00:1a:2b:3c:4d:5e", "192.168.178.20/24", "fritz.box");
    static final NetworkSnapshot HOME_WITH_NEW_ROUTER = wired("00:1a:2b:3c:4d:5f", "192.168.178.21/24", "fritz.box");
    static final NetworkSnapshot HOTEL = wired("02:00:5e:10:00:01", "192.168.178.20/24", "hotel.example");
    static final NetworkSnapshot CAFE = wifi("Cafe", "psk", "02:00:5e:10:00:02");
    static final NetworkSnapshot CAFE_UPSTAIRS = wifi("Cafe", "psk", "02:00:5e:10:00:03");
    static final NetworkSnapshot OPEN_CAFE = wifi("Cafe", "none", "02:00:5e:10:00:04");

    private Places() {}

    static NetworkSnapshot wired(String mac, String address, String domain) {
        return Networks.of(
                "interface@eth0=ethernet",
                "address@eth0=" + address,
                "gateway@eth0=192.168.178.1",
                "gatewayMac@eth0=" + mac,
                "dnsDomain@eth0=" + domain,
                "connectionUuid@eth0=d5a1c2a6-0000-4000-8000-000000000001");
    }

    static NetworkSnapshot wifi(String ssid, String security, String mac) {
        return Networks.of(
                "interface@wlan0=wifi",
                "address@wlan0=10.20.0.7/16",
                "gateway@wlan0=10.20.0.1",
                "gatewayMac@wlan0=" + mac,
                "ssid@wlan0=" + ssid,
                "wifiSecurity@wlan0=" + security);
    }
}
