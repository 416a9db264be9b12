// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for the link-layer address of a gateway by giving the kernel something to send there. It then either looks for the
 * gateway, which is news of the table of neighbours, or sends to the address it knows, where an answer shows that this
 * still is the gateway's.
 */
final class GatewayQuestion implements AutoCloseable {

    /** A neighbour is asked a second time after a second. */
    static final Duration ANSWER = Duration.ofMillis(1_500);

    private final Supplier<List<Doubt>> doubts;
    private final OpenQuestions questions;
    private final Door door;
    private final Map<Route, Knock> knocks = new HashMap<>();
    private List<Doubt> asked = List.of();

    GatewayQuestion(Supplier<List<Doubt>> doubts, OpenQuestions questions, Door door) {
        this.doubts = doubts;
        this.questions = questions;
        this.door = door;
        questions.forget(); // what had its time while nobody heard of changes
    }

    /** What is to be found out now. */
    List<Doubt> open() {
        return doubts.get();
    }

    /** Asks once for each, until it is found or lost; whether these are others than before. */
    boolean ask(List<Doubt> open) {
        List<Route> gateways = open.stream().map(Doubt::gateway).toList();
        List.copyOf(knocks.keySet()).stream().filter(g -> !gateways.contains(g)).forEach(this::leave);
        open.stream().filter(d -> !asked.contains(d)).map(Doubt::gateway).forEach(this::knock);
        boolean different = !open.equals(asked);
        asked = List.copyOf(open);
        questions.note(open);
        return different;
    }

    /** Forgets what was asked, so that it is asked anew: the computer may have been elsewhere meanwhile. */
    void forget() {
        asked = List.of();
        questions.forget();
    }

    /** How much longer an answer is awaited; zero if none is. */
    Duration outstanding() {
        return questions.left(asked, ANSWER);
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
