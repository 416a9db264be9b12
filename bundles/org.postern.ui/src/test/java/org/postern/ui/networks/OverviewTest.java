// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks.Success;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.settings.Settings;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MemorySettings;
import org.postern.ui.Samples;

final class OverviewTest {

    private final MemoryNetworks networks = new MemoryNetworks();
    private final Settings settings = new MemorySettings(Samples.profile("provider"));

    @Test
    void saysWhatToDoFirstWhileNoneIsKnown() {
        Overview overview = overview(wifi("00:00:5e:00:53:01"));

        assertEquals(Messages.Page_empty, overview.here());
        assertTrue(overview.nameable());
    }

    @Test
    void showsByWhatANetworkIsKnownAndWhatWorkedThere() {
        KnownNetwork home = networks.remember(wifi("00:00:5e:00:53:01"), "Home");
        networks.worked(home.id(), new Success("provider", Set.of(), Instant.EPOCH));

        NetworkRow row = overview(wifi("00:00:5e:00:53:01")).rows().get(0);

        assertEquals("Home (now)", row.name());
        assertEquals("wifi, Nest\\u001B, 00:00:5e:00:53:01", row.by());
        assertEquals("provider", row.servers());
    }

    @Test
    void asksAboutOneThatLooksLikeAnother() {
        networks.remember(wifi("00:00:5e:00:53:01"), "Home");
        networks.remember(wifi("00:00:5e:00:53:02"));

        Overview overview = overview(wifi("00:00:5e:00:53:02"));

        assertEquals(Optional.of("Home"), overview.rows().get(1).resembled());
        assertTrue(overview.here().contains("looks like \u201cHome\u201d"), overview.here());
        assertFalse(overview.nameable());
    }

    @Test
    void aNetworkThatOnlyLooksLikeOneCanBeNamed() {
        networks.remember(wifi("00:00:5e:00:53:01"), "Home");

        assertTrue(overview(wifi("00:00:5e:00:53:02")).nameable());
    }

    @Test
    void thereIsNothingToNameOffline() {
        assertFalse(overview(NetworkSnapshot.OFFLINE).nameable());
    }

    private Overview overview(NetworkSnapshot now) {
        return Overview.of(networks, settings, now);
    }

    private static NetworkSnapshot wifi(String mac) {
        return new NetworkSnapshot(Stream.of(
                        signal(SignalName.INTERFACE, "wifi"),
                        signal(SignalName.GATEWAY, "192.0.2.1"),
                        signal(SignalName.GATEWAY_MAC, mac),
                        signal(SignalName.SSID, "Nest\u001b"))
                .toList());
    }

    private static Signal signal(SignalName name, String value) {
        return new Signal(name, value, Optional.of("wlan0"), "test", true);
    }
}
