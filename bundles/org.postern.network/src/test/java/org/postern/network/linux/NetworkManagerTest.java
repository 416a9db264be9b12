// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

class NetworkManagerTest {

    private static final String NM = NetworkManager.NAME;

    private final Map<String, Map<String, Object>> objects = new HashMap<>();

    @Test
    void namesTheWifiConnection() {
        manager(4, "/c/1");
        connection("/c/1", Map.of("Id", "Café", "Uuid", "u-1", "Devices", List.of("/d/1"), "Dhcp4Config", "/l/1"));
        object("/d/1", ".Device", Map.of("IpInterface", "wlan0", "Metered", 3));
        object("/d/1", ".Device.Wireless", Map.of("ActiveAccessPoint", "/a/1"));
        object(
                "/a/1",
                ".AccessPoint",
                Map.of("Ssid", utf8("Café"), "HwAddress", "02:AB:00:00:00:01", "RsnFlags", 0x500));
        object("/l/1", ".DHCP4Config", Map.of("Options", Map.of("domain_name", "Cafe.example")));

        assertEquals(
                List.of(
                        "wlan0 connection Café",
                        "wlan0 connectionUuid u-1",
                        "wlan0 ssid Café",
                        "wlan0 bssid 02:ab:00:00:00:01",
                        "wlan0 wifiSecurity sae",
                        "wlan0 dnsDomain cafe.example",
                        "wlan0 metered yes",
                        "- connectivity full"),
                lines());
    }

    @Test
    void reportsACaptivePortal() {
        manager(2);

        assertEquals(List.of("- connectivity portal"), lines());
    }

    @Test
    void aConnectionStillBeingMadeHasNoName() {
        manager(0, "/c/1");
        object("/c/1", ".Connection.Active", Map.of("Id", "Office", "State", 1, "Devices", List.of("/d/1")));
        object("/d/1", ".Device", Map.of("Interface", "eth0"));

        assertEquals(List.of(), lines());
    }

    @Test
    void aVpnOverEthernetDoesNotRenameTheEthernet() {
        manager(0, "/c/1");
        connection("/c/1", Map.of("Id", "Corp", "Vpn", true, "Devices", List.of("/d/1")));
        object("/d/1", ".Device", Map.of("Interface", "eth0"));

        assertEquals(List.of("- vpn Corp"), lines());
    }

    @Test
    void onlyAConnectedVpnCannotBeImitated() {
        manager(4, "/c/1");
        connection("/c/1", Map.of("Id", "wg-corp", "Type", "wireguard", "Devices", List.of("/d/1")));
        object("/d/1", ".Device", Map.of("Interface", "wg0"));

        assertEquals(
                List.of(SignalName.VPN),
                signals().stream().filter(s -> !s.imitable()).map(Signal::name).toList());
    }

    @Test
    void anOpenNetworkHasNoSecurity() {
        assertEquals("none", WifiSecurity.of(new Properties(Map.of())));
        assertEquals("wep", WifiSecurity.of(new Properties(Map.of("Flags", 1))));
    }

    @Test
    void findsNothingWhereNobodyAnswers() {
        assertEquals(List.of(), lines());
    }

    private void manager(int connectivity, String... active) {
        object(NetworkManager.PATH, "", Map.of("Connectivity", connectivity, "ActiveConnections", List.of(active)));
    }

    private void connection(String path, Map<String, Object> properties) {
        Map<String, Object> active = new HashMap<>(properties);
        active.put("State", 2);
        object(path, ".Connection.Active", active);
    }

    private void object(String path, String type, Map<String, Object> properties) {
        objects.put(path + " " + NM + type, properties);
    }

    private List<String> lines() {
        return signals().stream()
                .map(s -> s.interfaceName().orElse("-") + " " + s.name() + " " + s.value())
                .toList();
    }

    private List<Signal> signals() {
        return new NetworkManager((path, type) -> objects.getOrDefault(path + " " + type, Map.of())).signals();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
