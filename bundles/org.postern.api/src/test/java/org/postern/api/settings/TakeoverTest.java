// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.settings.Takeover.Extent;

class TakeoverTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "test");

    @Test
    void allIsTakenWhateverTheProgramNames() {
        Takeover all = Takeover.all(USER);

        assertTrue(all.takes(Optional.empty()));
        assertTrue(all.takes(Optional.of("smtp.isp.example")));
    }

    @Test
    void offTakesNothing() {
        assertFalse(new Takeover(Extent.OFF, List.of(), USER).takes(Optional.of("smtp.isp.example")));
    }

    @Test
    void namedServersAreTakenInAnyCaseAndNoOthers() {
        Takeover named = new Takeover(Extent.NAMED, List.of("SMTP.isp.example", "*.corp.example"), USER);

        assertTrue(named.takes(Optional.of("smtp.ISP.example")));
        assertTrue(named.takes(Optional.of("relay.corp.example")));
        assertFalse(named.takes(Optional.of("corp.example")));
        assertFalse(named.takes(Optional.of("smtp.isp.example.evil.example")));
        assertFalse(named.takes(Optional.empty()));
    }

    @Test
    void serversBelongToTheirExtent() {
        assertThrows(IllegalArgumentException.class, () -> new Takeover(Extent.NAMED, List.of(), USER));
        assertThrows(IllegalArgumentException.class, () -> new Takeover(Extent.ALL, List.of("a.example"), USER));
    }
}
