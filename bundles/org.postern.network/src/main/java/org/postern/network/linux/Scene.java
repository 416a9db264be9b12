// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.network.system.InterfaceKind;

/** Links, routes and own addresses as read together; what the other evidence is read for. */
record Scene(List<Link> links, List<Route> routes, List<OwnAddress> addresses) {

    Scene {
        links = List.copyOf(links);
        routes = List.copyOf(routes);
        addresses = List.copyOf(addresses);
    }

    /** The default routes of living links, the preferred one first; IPv4 before IPv6 where their metrics are equal. */
    List<Route> gateways() {
        return routes.stream()
                .filter(Route::everywhere)
                .filter(r -> link(r).isPresent())
                .sorted(Comparator.comparingLong(Route::metric))
                .toList();
    }

    /** The routes of living links to particular networks that lie beyond the link. */
    List<Route> routesBeyond() {
        return routes.stream()
                .filter(r -> !r.everywhere() && !r.local())
                .filter(r -> link(r).isPresent() && !attached(r))
                .toList();
    }

    /** What a link is, now that its routes are known: one of software's making is a way out if it leads anywhere. */
    InterfaceKind kind(Link link) {
        boolean leads = routes.stream()
                .anyMatch(r -> leadsBeyond(r) && r.interfaceName().equals(link.name()));
        return link.nature() == InterfaceKind.VIRTUAL && leads ? InterfaceKind.ETHERNET : link.nature();
    }

    Optional<Link> link(Route route) {
        return links.stream()
                .filter(l -> l.name().equals(route.interfaceName()))
                .findFirst();
    }

    /** The own addresses that what is sent to its next hop may come from. */
    Set<OwnAddress> addressesTowards(Route route) {
        return addresses.stream()
                .filter(a -> a.interfaceName().equals(route.interfaceName()))
                .filter(a ->
                        a.address().address().getClass().equals(route.nextHop().getClass()))
                .collect(Collectors.toSet());
    }

    private boolean leadsBeyond(Route route) {
        return route.everywhere() || !route.local() && !attached(route);
    }

    private boolean attached(Route route) {
        return !route.hasNextHop()
                && addresses.stream()
                        .filter(a -> a.interfaceName().equals(route.interfaceName()))
                        .anyMatch(a -> a.address().contains(route.destination()));
    }
}
