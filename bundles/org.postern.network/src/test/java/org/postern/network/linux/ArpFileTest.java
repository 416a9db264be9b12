// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArpFileTest {

    private static final String HEADER = "IP address  HW type  Flags  HW address  Mask  Device\n";

    private final RecordedTree tree;

    ArpFileTest(@TempDir Path root) {
        this.tree = new RecordedTree(root);
    }

    @Test
    void readsANeighbour() throws IOException {
        tree.with(ArpFile.FILE, HEADER + "192.0.2.1 0x1 0x2 02:00:00:00:00:AA * eth0\n");

        assertEquals(List.of("eth0 192.0.2.1 02:00:00:00:00:aa"), lines());
    }

    @Test
    void leavesOutOneThatHasNotAnswered() throws IOException {
        tree.with(ArpFile.FILE, HEADER + "192.0.2.1 0x1 0x0 00:00:00:00:00:00 * eth0\n");

        assertEquals(List.of(), lines());
    }

    private List<String> lines() {
        return new ArpFile(tree.files())
                .read().stream()
                        .map(n -> n.interfaceName() + " " + n.address().getHostAddress() + " " + n.mac())
                        .toList();
    }
}
