// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.settings.Pin;
import org.postern.ui.Samples;

final class PinTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final NetworkSnapshot HERE = Samples.network();

    @Test
    void eachButtonIsATimeAndClosingTheDialogIsNone() {
        assertEquals(PinTime.values().length, PinTime.labels().length);
        assertEquals(Optional.of(PinTime.THIS_NETWORK), PinTime.chosen(0));
        assertEquals(Optional.of(PinTime.FOR_GOOD), PinTime.chosen(2));
        assertEquals(Optional.empty(), PinTime.chosen(-1));
    }

    @Test
    void pinsForAsLongAsItSays() {
        assertEquals(Pin.at("isp", HERE), PinTime.THIS_NETWORK.pin("isp", HERE, NOW));
        assertEquals(Pin.until("isp", NOW.plusSeconds(7_200)), PinTime.TWO_HOURS.pin("isp", HERE, NOW));
        assertEquals(Pin.forGood("isp"), PinTime.FOR_GOOD.pin("isp", HERE, NOW));
    }
}
