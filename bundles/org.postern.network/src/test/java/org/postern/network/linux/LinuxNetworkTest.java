// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;

class LinuxNetworkTest {

    @Test
    void seesALaptopOnWifiWithASplitVpn() {
        NetworkSnapshot laptop = RecordedTree.laptop().network().look();

        assertEquals(
                List.of(
                        "docker0 interface virtual",
                        "tun0 interface vpn",
                        "wlp2s0 interface wifi",
                        "docker0 address 172.17.0.1/16",
                        "tun0 address 10.8.0.2/24",
                        "wlp2s0 address 192.168.1.20/24",
                        "wlp2s0 address 2001:db8:1:2:a0b:cff:fe0d:e0f/64",
                        "wlp2s0 gateway 192.168.1.1",
                        "wlp2s0 gateway fe80::1",
                        "wlp2s0 gatewayMac 02:00:00:aa:bb:01",
                        "tun0 route 10.0.0.0/8",
                        "- dnsServer 192.168.1.1",
                        "- dnsServer 2001:db8:1:2::1",
                        "- dnsDomain home.example",
                        "- dnsDomain corp.example"),
                laptop.signals().stream().map(LinuxNetworkTest::line).toList());
    }

    @Test
    void looksTheSameTwice() {
        LinuxNetwork network = RecordedTree.laptop().network();

        assertEquals(network.look(), network.look());
    }

    @Test
    void namesThePrimaryInterface() {
        assertEquals(
                Optional.of("wlp2s0"), RecordedTree.laptop().network().look().primaryInterface());
    }

    @Test
    void isOfflineWithoutAnyFile(@TempDir Path empty) {
        assertEquals(NetworkSnapshot.OFFLINE, new RecordedTree(empty).network().look());
    }

    @Test
    void everythingObservedCanBeImitated() {
        NetworkSnapshot laptop = RecordedTree.laptop().network().look();

        assertTrue(laptop.signals().stream().allMatch(Signal::imitable));
    }

    private static String line(Signal signal) {
        return signal.interfaceName().orElse("-") + " " + signal.name() + " " + signal.value();
    }
}
