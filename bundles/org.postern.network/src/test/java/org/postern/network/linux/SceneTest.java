// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.network.linux.RecordedTree.address;
import static org.postern.network.linux.RecordedTree.own;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.network.system.Cidr;
import org.postern.network.system.InterfaceKind;

class SceneTest {

    private static final Link ETHERNET = new Link("eth0", InterfaceKind.ETHERNET, true);
    private static final Link WIFI = new Link("wlan0", InterfaceKind.WIFI, true);
    private static final Link BRIDGE = new Link("br0", InterfaceKind.VIRTUAL, true);

    @Test
    void prefersTheLowestMetricOfBothFamilies() {
        Scene docked = scene(
                List.of(ETHERNET, WIFI),
                route("wlan0", "0.0.0.0", 0, "192.168.1.1", 600),
                route("eth0", "::", 0, "fe80::1", 100),
                route("eth0", "0.0.0.0", 0, "172.16.0.1", 700));

        assertEquals(
                List.of("fe80::1", "192.168.1.1", "172.16.0.1"),
                new GatewayEvidence().signals(docked).map(s -> s.value()).toList());
    }

    @Test
    void forgetsTheRoutesOfALinkWithoutCarrier() {
        Scene unplugged = scene(List.of(), route("eth0", "0.0.0.0", 0, "192.168.1.1", 100));

        assertEquals(List.of(), unplugged.gateways());
    }

    @Test
    void aBridgeThatLeadsOutIsEthernet() {
        Scene outward = scene(List.of(BRIDGE), route("br0", "0.0.0.0", 0, "192.168.1.1", 0));

        assertEquals(InterfaceKind.ETHERNET, outward.kind(BRIDGE));
    }

    @Test
    void aBridgeForContainersIsVirtual() {
        Scene inward = scene(List.of(BRIDGE), route("br0", "172.17.0.0", 16, "0.0.0.0", 0));

        assertEquals(InterfaceKind.VIRTUAL, inward.kind(BRIDGE));
        assertEquals(List.of(), inward.routesBeyond());
    }

    @Test
    void aRouteToMoreThanTheOwnNetworkLeadsBeyond() {
        Scene split = scene(List.of(BRIDGE), route("br0", "172.16.0.0", 12, "0.0.0.0", 0));

        assertEquals(split.routes(), split.routesBeyond());
    }

    private static Scene scene(List<Link> links, Route... routes) {
        return new Scene(links, List.of(routes), List.of(own("br0", "172.17.0.1", 16)));
    }

    private static Route route(String interfaceName, String network, int prefixLength, String nextHop, long metric) {
        return new Route(interfaceName, new Cidr(address(network), prefixLength), address(nextHop), metric, "test");
    }
}
