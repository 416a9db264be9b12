// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.network.linux.RecordedTree.address;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.network.system.Cidr;

class GatewayQuestionTest {

    private static final Route GATEWAY =
            new Route("eth0", new Cidr(address("0.0.0.0"), 0), address("192.0.2.1"), 100, "test");

    private final List<InetAddress> knocked = new ArrayList<>();
    private final GatewayQuestion question = new GatewayQuestion(List::of, knocked::add);

    @Test
    void asksOnce() {
        question.ask(List.of(GATEWAY));
        question.ask(List.of(GATEWAY));

        assertEquals(List.of(GATEWAY.nextHop()), knocked);
    }

    @Test
    void asksAgainAfterTheGatewayWasGone() {
        question.ask(List.of(GATEWAY));
        question.ask(List.of());
        question.ask(List.of(GATEWAY));

        assertEquals(2, knocked.size());
    }
}
