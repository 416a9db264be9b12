// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Signal;

/** With texts made by hand in the form these programs print: not recorded on a real machine. */
class ProgramsTest {

    private static final String NETSTAT = """
            Routing tables

            Internet:
            Destination        Gateway            Flags               Netif Expire
            default            10.20.0.1          UGScg                 en0
            default            192.168.7.1        UGScIg                en5
            10.99/16           10.8.0.1           UGSc                utun4
            172.20             10.8.0.1           UGSc                utun4
            10.20/16           link#6             UCS                   en0      !
            10.20.0.1/32       link#6             UCS                   en0      !
            10.20.0.1          0:1a:2b:3c:4d:e    UHLWIir               en0   1190
            10.20.0.7          0:1a:2b:3c:4d:f    UHLWIi                en0   1131
            127.0.0.1          127.0.0.1          UH                    lo0

            Internet6:
            Destination                             Gateway                         Flags         Netif Expire
            default                                 fe80::1%en0                     UGcg            en0
            fe80::1%en0                             0:1a:2b:3c:4d:e                 UHLWIir         en0
            """;

    private static final String OLD_NETSTAT = """
            Destination        Gateway            Flags        Refs      Use   Netif Expire
            default            192.168.1.1        UGSc          123       45     en5
            192.168.1.1        a:0:0:0:0:0        UHLWIir        68     1450     en5   1144
            """;

    private static final String PORTS = """

            Hardware Port: Wi-Fi
            Device: en0
            Ethernet Address: 00:00:5e:00:53:06

            Hardware Port: USB 10/100/1000 LAN
            Device: en5
            Ethernet Address: 00:00:5e:00:53:07

            Hardware Port: Thunderbolt Bridge
            Device: bridge0
            Ethernet Address: 00:00:5e:00:53:08

            VLAN Configurations
            ===================
            """;

    private static final String DNS = """
            DNS configuration

            resolver #1
              search domain[0] : Corp.Example
              search domain[1] : example.org
              nameserver[0] : 10.20.0.53
              nameserver[1] : fe80::1%en0
              if_index : 6 (en0)
              flags    : Request A records
              reach    : 0x00020002 (Reachable,Directly Reachable Address)

            resolver #2
              domain   : local
              options  : mdns
              timeout  : 5

            DNS configuration (for scoped queries)

            resolver #1
              nameserver[0] : 192.0.2.1
              if_index : 6 (en0)
            """;

    private static final String SUMMARY = """
            <dictionary> {
              BSSID : 02:00:5E:10:00:01
              IPv4 : <array> {
                0 : <dictionary> {
                  Addresses : <array> {
                    0 : 10.20.0.7
                  }
                }
              }
              InterfaceType : WiFi
              LinkStatusActive : TRUE
              SSID : Corp
              Security : WPA2_PSK
            }
            """;

    private static final String VPNS = """
            Available network connection services in the current set (*=enabled):
            * (Connected)      8D7C2F1E-0000-4000-8000-000000000001 VPN (com.example.vpn) "Company VPN"                 [VPN:com.example.vpn]
            * (Disconnected)   8D7C2F1E-0000-4000-8000-000000000002 IPSec              "Old VPN"                        [IPSec]
            """;

    private final Map<String, String> said = new HashMap<>(Map.of(
            "networksetup -listallhardwareports", PORTS,
            "netstat -rn", NETSTAT,
            "scutil --dns", DNS,
            "ipconfig getsummary en0", SUMMARY,
            "scutil --nc list", VPNS));

    @Test
    void readsWhatTheProgramsSay() throws IOException {
        assertEquals(
                List.of(
                        "interface en0 wifi",
                        "interface en5 ethernet",
                        "interface bridge0 virtual",
                        "gateway en0 10.20.0.1",
                        "gateway en0 fe80::1",
                        "gateway en5 192.168.7.1",
                        "gatewayMac en0 00:1a:2b:3c:4d:0e",
                        "route utun4 10.99.0.0/16",
                        "route utun4 172.20.0.0/16",
                        "dnsServer - 10.20.0.53",
                        "dnsServer - fe80::1",
                        "dnsDomain - corp.example",
                        "dnsDomain - example.org",
                        "ssid en0 Corp",
                        "bssid en0 02:00:5e:10:00:01",
                        "wifiSecurity en0 psk",
                        "vpn - Company VPN, not to be imitated"),
                tell());
    }

    @Test
    void readsTheColumnsOfOlderSystems() throws IOException {
        said.clear();
        said.put("netstat -rn", OLD_NETSTAT);

        assertEquals(List.of("gateway en5 192.168.1.1", "gatewayMac en5 0a:00:00:00:00:00"), tell());
    }

    @Test
    void aRedactedNameIsNone() throws IOException {
        said.put(
                "ipconfig getsummary en0",
                SUMMARY.replace("SSID : Corp", "SSID : <redacted>").replace("02:00:5E:10:00:01", "<redacted>"));

        assertEquals(
                List.of(),
                tell().stream()
                        .filter(line -> line.matches(".*(ssid|wifiSecurity).*"))
                        .toList());
    }

    @Test
    void aTunnelWithoutNextHopIsAGatewayToo() throws IOException {
        said.clear();
        said.put("netstat -rn", "default            link#20            UCSg                utun4");

        assertEquals(List.of("gateway utun4 0.0.0.0"), tell());
    }

    @Test
    void withoutTheRoutingTableNothingIsKnown() {
        said.remove("netstat -rn");

        assertThrows(IOException.class, this::tell);
    }

    private List<String> tell() throws IOException {
        return new Programs(this::output)
                .tell().stream().map(ProgramsTest::text).toList();
    }

    private String output(List<String> command) throws IOException {
        String typed = String.join(" ", command).replaceFirst("^.*/", "");
        if (!said.containsKey(typed)) {
            throw new IOException(typed + " did not answer");
        }
        return said.get(typed);
    }

    private static String text(Signal signal) {
        String proof = signal.imitable() ? "" : ", not to be imitated";
        return signal.name() + " " + signal.interfaceName().orElse("-") + " " + signal.value() + proof;
    }
}
