// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.SignalName;

final class ScriptedNetworkTest {
    private final ScriptedNetwork network = new ScriptedNetwork();
    private final List<NetworkSnapshot> heard = new ArrayList<>();

    @Test
    void tellsEachMoveAndNoStay() {
        Subscription subscription = network.listen(heard::add);
        network.move(Place.OFFICE);
        network.move(Place.OFFICE);
        network.move(Place.HOTEL);
        subscription.close();
        network.move(Place.HOME);

        assertEquals(List.of(Place.OFFICE.snapshot(), Place.HOTEL.snapshot()), heard);
        assertEquals(Place.HOME.snapshot(), network.current());
    }

    @Test
    void homeAndHotelDifferOnlyInWhatCannotBeSeenInTheAddresses() {
        NetworkSnapshot home = Place.HOME.snapshot();
        NetworkSnapshot hotel = Place.HOTEL.snapshot();

        assertEquals(home.primary(SignalName.GATEWAY), hotel.primary(SignalName.GATEWAY));
        assertNotEquals(home.primary(SignalName.GATEWAY_MAC), hotel.primary(SignalName.GATEWAY_MAC));
        assertEquals(Optional.of("wlan0"), hotel.primaryInterface());
    }
}
