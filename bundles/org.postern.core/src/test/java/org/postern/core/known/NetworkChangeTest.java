// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Place;
import org.postern.api.network.Signal;
import org.postern.api.settings.Pin;
import org.postern.core.Networks;

/** What is a change of network, and what is a detail. */
final class NetworkChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final NetworkLedger networks;

    NetworkChangeTest(@TempDir Path state) {
        networks = Memories.ledger(state, Clock.systemUTC());
    }

    @Test
    void anotherNetworkIsAChange() {
        assertTrue(moved(Places.HOME, Places.HOTEL));
        assertTrue(moved(Places.HOME, Places.CAFE));
        assertTrue(moved(Places.CAFE, Places.CAFE_UPSTAIRS));
        assertTrue(moved(Places.HOME, NetworkSnapshot.OFFLINE));
        assertTrue(moved(NetworkSnapshot.OFFLINE, Places.HOME));
    }

    @Test
    void anotherGatewayBehindEqualAddressesIsAChange() {
        assertTrue(moved(
                Places.wired("02:00:00:00:00:01", "192.168.1.20/24", "lan"),
                Places.wired("02:00:00:00:00:02", "192.168.1.20/24", "lan")));
    }

    @Test
    void theSetOfVpnsAndConnectivityAreAChange() {
        assertTrue(moved(Places.HOME, with(Places.HOME, "vpn=Corp")));
        assertTrue(moved(with(Places.HOME, "vpn=Corp"), with(Places.HOME, "vpn=Other")));
        assertTrue(moved(with(Places.HOME, "connectivity=portal"), with(Places.HOME, "connectivity=full")));
    }

    @Test
    void addressesDomainsAndServersAreDetails() {
        assertFalse(moved(Places.HOME, Places.wired("00:1a:2b:3c:4d:5e", "10.0.0.7/8", "other.example")));
        assertFalse(moved(Places.HOME, with(Places.HOME, "address@eth0=2001:db8::7/64", "dnsServer=10.0.0.53")));
        assertFalse(moved(Places.CAFE, with(Places.CAFE, "bssid@wlan0=02:00:00:00:00:77", "metered=yes")));
    }

    @Test
    void whatIsSeenLaterIsADetail() {
        NetworkSnapshot early =
                Networks.of("interface@eth0=ethernet", "address@eth0=192.168.178.20/24", "gateway@eth0=192.168.178.1");

        assertFalse(moved(early, Places.HOME));
        assertFalse(moved(Places.HOME, early));
        assertFalse(moved(Places.HOME, with(Places.HOME, "connectivity=full")));
    }

    @Test
    void aGatewayThatWasNotSeenForAMomentIsHeldAgainstTheOneBefore() {
        NetworkSnapshot silent =
                Networks.of("interface@eth0=ethernet", "address@eth0=192.168.178.20/24", "gateway@eth0=192.168.178.1");

        Place place = Place.of(Places.HOME).completed(Place.of(silent));

        assertFalse(networks.moved(place, Place.of(Places.HOME)));
        assertTrue(networks.moved(place, Place.of(Places.HOTEL)));
    }

    @Test
    void anotherGatewaysAddressIsAChangeWhereNoHardwareAddressIsSeen() {
        assertTrue(moved(
                Networks.of("interface@ppp0=cellular", "gateway@ppp0=10.0.0.1"),
                Networks.of("interface@ppp0=cellular", "gateway@ppp0=10.0.0.2")));
    }

    @Test
    void twoWaysIntoOneKnownNetworkAreNoChange() {
        networks.remember(Places.HOME);
        networks.confirm(
                networks.remember(Places.HOME_WITH_NEW_ROUTER).orElseThrow().id());

        assertFalse(moved(Places.HOME, Places.HOME_WITH_NEW_ROUTER));
    }

    @Test
    void aPinEndsWithItsTime() {
        Pin pin = Pin.until("isp", NOW.plusSeconds(60));

        assertFalse(pin.over(NOW, Places.HOME, networks));
        assertTrue(pin.over(NOW.plusSeconds(60), Places.HOME, networks));
        assertFalse(Pin.forGood("isp").over(NOW.plusSeconds(9_999_999), Places.HOTEL, networks));
    }

    @Test
    void aPinEndsWithItsNetworkAndNotBeforeAnotherIsThere() {
        Pin pin = Pin.at("isp", Places.HOME);

        assertFalse(pin.over(NOW, Places.wired("00:1a:2b:3c:4d:5e", "10.0.0.7/8", "other.example"), networks));
        assertFalse(pin.over(NOW, NetworkSnapshot.OFFLINE, networks));
        assertTrue(pin.over(NOW, Places.HOTEL, networks));
    }

    @Test
    void aPinAtANetworkStaysWhenThatBecomesKnown() {
        Pin pin = Pin.at("isp", Places.HOME);

        networks.remember(Places.HOME);

        assertFalse(pin.over(NOW, Places.HOME, networks));
        assertEquals(1, networks.all().size());
    }

    private boolean moved(NetworkSnapshot before, NetworkSnapshot now) {
        return networks.moved(Place.of(before), Place.of(now));
    }

    private static NetworkSnapshot with(NetworkSnapshot network, String... signals) {
        List<Signal> all = new ArrayList<>(network.signals());
        all.addAll(Networks.of(signals).signals());
        return new NetworkSnapshot(all);
    }
}
