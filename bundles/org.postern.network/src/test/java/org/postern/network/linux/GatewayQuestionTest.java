// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.network.linux.RecordedTree.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.network.system.Cidr;

class GatewayQuestionTest {

    private static final Route GATEWAY =
            new Route("eth0", new Cidr(address("0.0.0.0"), 0), address("192.0.2.1"), 100, "test");
    private static final Doubt MISSING = new Doubt(GATEWAY, "");

    private final List<Route> knocked = new ArrayList<>();
    private final GatewayQuestion question = new GatewayQuestion(List::of, this::knock);

    @Test
    void asksOnce() {
        question.ask(List.of(MISSING));
        question.ask(List.of(MISSING));

        assertEquals(List.of(GATEWAY), knocked);
    }

    @Test
    void asksAgainAfterTheGatewayWasGone() {
        question.ask(List.of(MISSING));
        question.ask(List.of());
        question.ask(List.of(MISSING));

        assertEquals(2, knocked.size());
    }

    @Test
    void asksAgainWhenTheKernelNoLongerReliesOnWhatItKnew() {
        question.ask(List.of(new Doubt(GATEWAY, "02:00:00:00:00:aa")));
        question.ask(List.of(new Doubt(GATEWAY, "02:00:00:00:00:aa stale")));
        question.ask(List.of(MISSING));

        assertEquals(3, knocked.size());
    }

    private Optional<Knock> knock(Route gateway) {
        knocked.add(gateway);
        return Optional.empty();
    }
}
