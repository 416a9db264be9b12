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
        Recent recent = new Recent(List.of(Samples.accepted("<2@example.org>"), refused), false, List.of());

        assertEquals(List.of(Samples.SWITCH), recent.remedies(refused));
    }

    @Test
    void offersNothingOnceTheMessageWasAccepted() {
        Recent recent = new Recent(List.of(Samples.accepted("<1@example.org>"), refused), false, List.of());

        assertEquals(List.of(), recent.remedies(refused));
    }

    @Test
    void invitesToAddTheFirstServer() {
        assertEquals(Messages.Empty_noServer, new Recent(List.of(), true, List.of()).invitation());
        assertEquals(Messages.Empty_nothingSent, new Recent(List.of(), false, List.of()).invitation());
    }

    @Test
    void saysWhyNoServerCouldBeRead() {
        Recent recent = new Recent(List.of(), true, List.of("settings.json: line 3: No.\u202E", "policy.json: No."));

        assertEquals("settings.json: line 3: No.\\u202E", recent.invitation());
    }
}
