// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/**
 * The link-layer addresses of gateways, from the kernel's table of neighbours. What the table learnt before the carrier
 * last changed does not count until the neighbour has shown itself again.
 */
final class Neighbours implements Evidence {

    private final NeighbourTable table;
    private final Carriers carriers;
    private final LongSupplier nanoTime;
    private final Map<Route, Answer> answers = new ConcurrentHashMap<>();

    Neighbours(NeighbourTable table, Carriers carriers, LongSupplier nanoTime) {
        this.table = table;
        this.carriers = carriers;
        this.nanoTime = nanoTime;
    }

    @Override
    public Stream<Signal> signals(Scene scene) {
        List<Neighbour> known = table.read();
        return scene.gateways().stream()
                .flatMap(g -> present(g, known)
                        .map(n -> Passive.on(g.interfaceName(), SignalName.GATEWAY_MAC, n.mac(), table.source()))
                        .stream())
                .distinct();
    }

    /** The gateways whose address should be here and is not. */
    List<Doubt> doubts(Scene scene) {
        List<Neighbour> known = table.read();
        return scene.gateways().stream()
                .filter(Route::hasNextHop)
                .filter(g -> scene.link(g).filter(Link::neighbourly).isPresent())
                .filter(g -> present(g, known).isEmpty())
                .map(g -> new Doubt(
                        g,
                        carriers.changes(g.interfaceName()),
                        scene.addressesTowards(g),
                        find(g, known).map(Neighbours::shown).orElse("")))
                .toList();
    }

    /** The gateway has answered; from the link-layer address that the table shows, for the kernel sends to no other. */
    void answered(Route gateway) {
        find(gateway, table.read()).ifPresent(n -> answers.put(gateway, new Answer(n.mac(), nanoTime.getAsLong())));
    }

    private Optional<Neighbour> present(Route gateway, List<Neighbour> known) {
        return find(gateway, known).filter(n -> confirmed(gateway, n));
    }

    private boolean confirmed(Route gateway, Neighbour neighbour) {
        Optional<Duration> plugged = carriers.sinceChange(gateway.interfaceName());
        return plugged.isEmpty()
                || neighbour.sinceConfirmed().compareTo(plugged.get()) < 0
                || Optional.ofNullable(answers.get(gateway))
                        .filter(a -> a.mac().equals(neighbour.mac()))
                        .filter(a ->
                                nanoTime.getAsLong() - a.at() < plugged.get().toNanos())
                        .isPresent();
    }

    private static Optional<Neighbour> find(Route gateway, List<Neighbour> known) {
        return known.stream().filter(n -> n.is(gateway)).findFirst();
    }

    private static String shown(Neighbour neighbour) {
        return neighbour.mac() + (neighbour.stale() ? " stale" : "");
    }

    private record Answer(String mac, long at) {}
}
