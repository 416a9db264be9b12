// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Whether the gateway is on, where it listens, and whom it lets in. */
record GatewayState(boolean on, OptionalInt port, Map<String, Admission> clients) {

    static final GatewayState FIRST = new GatewayState(false, OptionalInt.empty(), Map.of());

    GatewayState {
        clients = Map.copyOf(clients);
    }

    GatewayState switchedOn(int at) {
        return new GatewayState(true, OptionalInt.of(at), clients);
    }

    GatewayState switchedOff() {
        return new GatewayState(false, port, clients);
    }

    GatewayState with(String name, Admission admission) {
        Map<String, Admission> more = new TreeMap<>(clients);
        more.put(name, admission);
        return new GatewayState(on, port, more);
    }

    GatewayState without(String name) {
        Map<String, Admission> fewer = new TreeMap<>(clients);
        fewer.remove(name);
        return new GatewayState(on, port, fewer);
    }
}
