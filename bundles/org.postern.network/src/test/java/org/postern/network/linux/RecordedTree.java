// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.network.system.Cidr;

/** Folders that look like /proc, /sys and /etc of some computer. */
record RecordedTree(Path root) {

    /** A laptop on Wi-Fi, its cable out, a split VPN up and a container running. */
    static RecordedTree laptop() {
        return new RecordedTree(Path.of("src/test/resources/laptop"));
    }

    RecordedTree with(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    SystemFiles files() {
        return new SystemFiles(root);
    }

    LinuxNetwork network() {
        return new LinuxNetwork(
                files(),
                new ArpFile(files()),
                () -> List.of(
                        own("lo", "127.0.0.1", 8),
                        own("docker0", "172.17.0.1", 16),
                        own("wlp2s0", "192.168.1.20", 24),
                        own("wlp2s0", "169.254.7.7", 16),
                        own("tun0", "10.8.0.2", 24)),
                complaint -> {});
    }

    static OwnAddress own(String interfaceName, String address, int prefixLength) {
        return new OwnAddress(interfaceName, new Cidr(address(address), prefixLength), "java.net.NetworkInterface");
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
