// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

final class NetworkNameTest {

    @Test
    void namesKindAndGateway() {
        assertEquals("Ethernet 192.0.2.1", NetworkName.of(Samples.network()));
    }

    @Test
    void prefersTheNameOfTheWirelessNetwork() {
        NetworkSnapshot cafe = wifi("Café Central");

        assertEquals("Wi-Fi Café Central", NetworkName.of(cafe));
    }

    @Test
    void spellsOutWhatANetworkNameHides() {
        assertFalse(NetworkName.of(wifi("\u202eknab")).contains("\u202e"));
    }

    @Test
    void isOfflineWithoutAGateway() {
        assertEquals(Messages.Network_offline, NetworkName.of(NetworkSnapshot.OFFLINE));
    }

    private static NetworkSnapshot wifi(String ssid) {
        Optional<String> card = Optional.of("wlan0");
        return new NetworkSnapshot(List.of(
                new Signal(SignalName.INTERFACE, "wifi", card, "test", true),
                new Signal(SignalName.SSID, ssid, card, "test", true),
                new Signal(SignalName.GATEWAY, "192.0.2.1", card, "test", true)));
    }
}
