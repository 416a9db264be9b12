// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LanesTest {

    private final Lanes lanes = new Lanes();

    @Test
    void oneMessageAtATimeLeavesThroughAProfile() {
        assertTrue(lanes.take("isp", "one"));
        assertFalse(lanes.take("isp", "two"));

        assertTrue(lanes.underWay("one"));
        assertFalse(lanes.underWay("two"));
    }

    @Test
    void theOthersAreNextInTheirOrder() {
        lanes.take("isp", "one");
        lanes.take("isp", "two");
        lanes.take("isp", "three");

        lanes.free("isp");

        assertEquals(Optional.of("two"), lanes.next("isp"));
        assertEquals(Optional.of("three"), lanes.next("isp"));
        assertEquals(Optional.empty(), lanes.next("isp"));
        assertEquals(Optional.empty(), lanes.next("corp"));
    }

    @Test
    void nobodyIsNextWhileAnotherProfileWaitsForItsTurn() {
        IntStream.range(0, 5).forEach(i -> lanes.take("profile" + i, "message" + i));
        lanes.take("profile0", "late");

        lanes.free("profile0");

        assertFalse(lanes.underWay("message4"));
        assertEquals(Optional.empty(), lanes.next("profile0"));
    }

    @Test
    void aLookAtEverythingForgetsWhoWasNext() {
        lanes.take("isp", "one");
        lanes.take("isp", "two");

        lanes.forgetNext();

        assertEquals(Optional.empty(), lanes.next("isp"));
    }
}
