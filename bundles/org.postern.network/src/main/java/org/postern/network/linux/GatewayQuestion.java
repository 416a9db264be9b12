// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for the link-layer address of a gateway by giving the kernel something to send there. It then either looks for the
 * gateway, which is an event of the table of neighbours, or sends to the address it knows, where an answer shows that this
 * still is the gateway's.
 */
final class GatewayQuestion implements AutoCloseable {

    private final Supplier<List<Doubt>> doubts;
    private final Door door;
    private final Map<Route, Knock> knocks = new HashMap<>();
    private List<Doubt> asked = List.of();

    GatewayQuestion(Supplier<List<Doubt>> doubts, Door door) {
        this.doubts = doubts;
        this.door = door;
    }

    /** What is to be found out now. */
    List<Doubt> open() {
        return doubts.get();
    }

    /** Asks once for each, until it is found or lost. */
    void ask(List<Doubt> open) {
        List<Route> gateways = open.stream().map(Doubt::gateway).toList();
        List.copyOf(knocks.keySet()).stream().filter(g -> !gateways.contains(g)).forEach(this::leave);
        open.stream().filter(d -> !asked.contains(d)).map(Doubt::gateway).forEach(this::knock);
        asked = List.copyOf(open);
    }

    /** Where answers come in. */
    List<Knock> knocks() {
        return List.copyOf(knocks.values());
    }

    private void knock(Route gateway) {
        leave(gateway);
        door.knock(gateway).ifPresent(k -> knocks.put(gateway, k));
    }

    private void leave(Route gateway) {
        Optional.ofNullable(knocks.remove(gateway)).ifPresent(Knock::close);
    }

    @Override
    public void close() {
        List.copyOf(knocks.keySet()).forEach(this::leave);
    }

    /** The way to a gateway. */
    @FunctionalInterface
    interface Door {

        /** Sends something there; empty if there is no way, or sending is not allowed. */
        Optional<Knock> knock(Route gateway);
    }
}
