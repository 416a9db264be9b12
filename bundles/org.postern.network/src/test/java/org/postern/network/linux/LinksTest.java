// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.network.system.InterfaceKind;

class LinksTest {

    private final RecordedTree tree;

    LinksTest(@TempDir Path root) {
        this.tree = new RecordedTree(root);
    }

    @BeforeEach
    void upWithCarrier() throws IOException {
        attribute("type", "1")
                .attribute("carrier", "1")
                .attribute("operstate", "up")
                .attribute("flags", "0x1003");
    }

    @Test
    void aCardIsEthernet() throws IOException {
        attribute("device", "");

        assertEquals(InterfaceKind.ETHERNET, nature());
    }

    @Test
    void wirelessIsWifi() throws IOException {
        attribute("device", "").attribute("phy80211", "");

        assertEquals(InterfaceKind.WIFI, nature());
    }

    @Test
    void aModemIsCellular() throws IOException {
        attribute("type", "65534").attribute("uevent", "INTERFACE=wwan0\nDEVTYPE=wwan\n");

        assertEquals(InterfaceKind.CELLULAR, nature());
    }

    @Test
    void wireguardIsVpn() throws IOException {
        attribute("type", "65534").attribute("uevent", "DEVTYPE=wireguard\n");

        assertEquals(InterfaceKind.VPN, nature());
    }

    @Test
    void aTunnelOfPacketsIsVpn() throws IOException {
        attribute("type", "65534").attribute("tun_flags", "0x1001");

        assertEquals(InterfaceKind.VPN, nature());
    }

    @Test
    void aTapOfAVirtualMachineIsVirtual() throws IOException {
        attribute("tun_flags", "0x1002");

        assertEquals(InterfaceKind.VIRTUAL, nature());
    }

    @Test
    void aBondIsEthernet() throws IOException {
        attribute("bonding", "").attribute("uevent", "DEVTYPE=bond\n");

        assertEquals(InterfaceKind.ETHERNET, nature());
    }

    @Test
    void withoutCarrierThereIsNoLink() throws IOException {
        attribute("carrier", "0");

        assertEquals(List.of(), links());
    }

    @Test
    void whileStillAssociatingThereIsNoLink() throws IOException {
        attribute("operstate", "dormant");

        assertEquals(List.of(), links());
    }

    @Test
    void nobodyIsAskedWhereNobodyAnswers() throws IOException {
        attribute("flags", "0x1083");

        assertEquals(List.of(false), links().stream().map(Link::neighbourly).toList());
    }

    private InterfaceKind nature() {
        return links().get(0).nature();
    }

    private List<Link> links() {
        return new Links(tree.files()).read();
    }

    private LinksTest attribute(String name, String text) throws IOException {
        tree.with("sys/class/net/if0/" + name, text);
        return this;
    }
}
