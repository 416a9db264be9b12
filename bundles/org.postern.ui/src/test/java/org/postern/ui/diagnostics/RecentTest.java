// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.delivery.Delivery;
import org.postern.ui.Samples;

final class RecentTest {

    private final Delivery refused = Samples.refused("<1@example.org>");

    @Test
    void offersTheRemediesOfAFailure() {
        Recent recent = new Recent(List.of(Samples.accepted("<2@example.org>"), refused), false);

        assertEquals(List.of(Samples.SWITCH), recent.remedies(refused));
    }

    @Test
    void offersNothingOnceTheMessageWasAccepted() {
        Recent recent = new Recent(List.of(Samples.accepted("<1@example.org>"), refused), false);

        assertEquals(List.of(), recent.remedies(refused));
    }
}
