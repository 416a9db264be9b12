// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.network.linux.RecordedTree.address;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.network.system.Cidr;
import org.postern.network.system.InterfaceKind;

class NeighboursTest {

    private static final String HEADER = "IP address  HW type  Flags  HW address  Mask  Device\n";

    private final RecordedTree tree;

    NeighboursTest(@TempDir Path root) {
        this.tree = new RecordedTree(root);
    }

    @Test
    void findsTheGatewayOnItsOwnInterface() throws IOException {
        tree.with(Neighbours.FILE, HEADER + "192.0.2.1 0x1 0x2 02:00:00:00:00:AA * eth0\n");

        assertEquals(List.of("02:00:00:00:00:aa"), macs(scene(true)));
        assertEquals(List.of(), new Neighbours(tree.files()).unanswered(scene(true)));
    }

    @Test
    void takesNoAnswerFromAnotherInterface() throws IOException {
        tree.with(Neighbours.FILE, HEADER + "192.0.2.1 0x1 0x2 02:00:00:00:00:aa * eth1\n");

        assertEquals(List.of(), macs(scene(true)));
    }

    @Test
    void anEntryStillWaitingForItsAnswerIsMissing() throws IOException {
        tree.with(Neighbours.FILE, HEADER + "192.0.2.1 0x1 0x0 00:00:00:00:00:00 * eth0\n");

        assertEquals(List.of(), macs(scene(true)));
        assertEquals(scene(true).gateways(), new Neighbours(tree.files()).unanswered(scene(true)));
    }

    @Test
    void aLineWithoutNeighboursLacksNone() {
        assertEquals(List.of(), new Neighbours(tree.files()).unanswered(scene(false)));
    }

    private List<String> macs(Scene scene) {
        return new Neighbours(tree.files()).signals(scene).map(s -> s.value()).toList();
    }

    private static Scene scene(boolean neighbourly) {
        Route everywhere = new Route("eth0", new Cidr(address("0.0.0.0"), 0), address("192.0.2.1"), 100, "test");
        Link link = new Link("eth0", InterfaceKind.ETHERNET, neighbourly);
        return new Scene(List.of(link), List.of(everywhere), List.of());
    }
}
