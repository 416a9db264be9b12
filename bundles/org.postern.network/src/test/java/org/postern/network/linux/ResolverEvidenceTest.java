// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolverEvidenceTest {

    private static final String ETC = "etc/resolv.conf";

    private final RecordedTree tree;

    ResolverEvidenceTest(@TempDir Path root) {
        this.tree = new RecordedTree(root);
    }

    @Test
    void keepsTheOrderOfServers() throws IOException {
        tree.with(ETC, "nameserver 192.0.2.2\nnameserver 192.0.2.1\n");

        assertEquals(List.of("192.0.2.2", "192.0.2.1"), values());
    }

    @Test
    void looksBehindTheStubOfSystemd() throws IOException {
        tree.with(ETC, "nameserver 127.0.0.53\n").with("run/systemd/resolve/resolv.conf", "nameserver 192.0.2.1\n");

        assertEquals(List.of("192.0.2.1"), values());
    }

    @Test
    void looksBehindTheStubOfNetworkManager() throws IOException {
        tree.with(ETC, "nameserver 127.0.0.1\n")
                .with("run/NetworkManager/no-stub-resolv.conf", "nameserver 192.0.2.1\n");

        assertEquals(List.of("192.0.2.1"), values());
    }

    @Test
    void takesNoLeftoverForTheTruth() throws IOException {
        tree.with(ETC, "nameserver 192.0.2.9\n").with("run/systemd/resolve/resolv.conf", "nameserver 192.0.2.1\n");

        assertEquals(List.of("192.0.2.9"), values());
    }

    @Test
    void showsAServerOnThisComputerThatNoFileExplains() throws IOException {
        tree.with(ETC, "nameserver 127.0.0.1\n");

        assertEquals(List.of("127.0.0.1"), values());
    }

    @Test
    void writesDomainsInOneWay() throws IOException {
        tree.with(ETC, "domain Corp.Example.\nsearch corp.example lab.corp.example .\nnameserver 192.0.2.1\n");

        assertEquals(List.of("192.0.2.1", "corp.example", "lab.corp.example"), values());
    }

    private List<String> values() {
        Scene nowhere = new Scene(List.of(), List.of(), List.of());
        return new ResolverEvidence(tree.files())
                .signals(nowhere)
                .map(s -> s.value())
                .toList();
    }
}
