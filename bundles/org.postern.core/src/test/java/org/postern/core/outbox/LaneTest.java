// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postern.core.Given;
import org.postern.core.Networks;

final class LaneTest {

    private final Terms terms = new Terms(Given.wide("isp", 3), Instant.EPOCH, Networks.HOME);
    private final Lane lane = new Lane(terms);

    @Test
    void isOneMessageWideUntilOneHasLeft() {
        assertEquals(1, width());
    }

    @Test
    void isWiderByOneWithEachThatLeaves() {
        lane.widen(terms);

        assertEquals(2, width());
    }

    @Test
    void isNoWiderThanTheLimitsSay() {
        lane.widen(terms);
        lane.widen(terms);
        lane.widen(terms);

        assertEquals(3, width());
    }

    @Test
    void isNarrowAgainAfterAFailure() {
        lane.widen(terms);
        lane.narrow();

        assertEquals(1, width());
    }

    @Test
    void anotherSecretOrNetworkMustProveItself() {
        lane.widen(terms);
        lane.begin(terms, "old");

        assertFalse(lane.full(terms));
        assertTrue(lane.full(new Terms(terms.profile(), Instant.EPOCH.plusSeconds(1), terms.network())));
        assertTrue(lane.full(new Terms(terms.profile(), terms.secrets(), Networks.CAFE)));
    }

    @Test
    void whatLeftOnOtherTermsProvesNothing() {
        Terms old = new Terms(terms.profile(), terms.secrets(), Networks.CAFE);

        lane.widen(old);

        assertEquals(1, width());
    }

    /** How many more it takes. */
    private int width() {
        int count = 0;
        while (!lane.full(terms)) {
            lane.begin(terms, "message" + count++);
        }
        return count;
    }
}
