// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.network.Signal;

class ColumnsTest {

    /** Hand-made after the documentation: not recorded on a real machine. */
    private static final String OFFICE = """
            adapter\t7\t71\tFalse\tNative802_11
            adapter\t12\t6\tTrue\tUnspecified
            adapter\t19\t53\tTrue\tUnspecified
            gateway\t7\t10.20.0.1
            gateway\t7\tfe80::1
            neighbour\t7\t10.20.0.1\t00-1A-2B-3C-4D-5E
            neighbour\t7\t10.20.0.9\t00-1A-2B-3C-4D-5F
            neighbour\t7\tfe80::1\t00-00-00-00-00-00
            route\t7\t0.0.0.0/0
            route\t19\t10.99.0.0/16
            dns\t7\t10.20.0.53
            dns\t7\tfec0:0:0:ffff::1
            domain\t7\tCorp.Example
            domain\t19\t
            profile\t7\tDomainAuthenticated\tcorp.example\tand a tab
            vpn\t0\tCompany VPN
            """;

    private static final Map<Integer, String> NAMES = Map.of(7, "wireless_32768", 12, "ethernet_1", 19, "ppp_1");

    @Test
    void readsWhatPowerShellPrinted() {
        assertEquals(
                List.of(
                        "interface wireless_32768 wifi",
                        "interface ethernet_1 virtual",
                        "interface ppp_1 vpn",
                        "gateway wireless_32768 10.20.0.1",
                        "gateway wireless_32768 fe80::1",
                        "gatewayMac wireless_32768 00:1a:2b:3c:4d:5e",
                        "route ppp_1 10.99.0.0/16",
                        "dnsServer wireless_32768 10.20.0.53",
                        "dnsServer wireless_32768 fec0:0:0:ffff::1",
                        "dnsDomain wireless_32768 corp.example",
                        "connection wireless_32768 corp.example",
                        "category wireless_32768 domain, not to be imitated",
                        "vpn - Company VPN, not to be imitated"),
                read(OFFICE));
    }

    @Test
    void passesOverWhatMakesNoSense() {
        assertEquals(
                List.of(),
                read(
                        "gateway\n\ngateway\tx\t10.0.0.1\ngateway\t7\tnowhere\ngateway\t99\t10.0.0.1\nroof\t7\ta\tb\nneighbour\t7"));
    }

    @Test
    void aPublicNetworkCanBeImitated() {
        assertEquals(
                List.of("connection wireless_32768 Cafe", "category wireless_32768 public"),
                read("profile\t7\tPublic\tCafe"));
    }

    @Test
    void silenceIsAFailureWithAReason() {
        PowerShell silent = new PowerShell(command -> "", ColumnsTest::name);

        IOException reason = assertThrows(IOException.class, silent::tell);

        assertEquals("PowerShell says nothing of it", reason.getMessage());
    }

    private static List<String> read(String text) {
        return new Columns(ColumnsTest::name)
                .read(text).stream().map(ColumnsTest::text).toList();
    }

    private static Optional<String> name(int index) {
        return Optional.ofNullable(NAMES.get(index));
    }

    private static String text(Signal signal) {
        String proof = signal.imitable() ? "" : ", not to be imitated";
        return signal.name() + " " + signal.interfaceName().orElse("-") + " " + signal.value() + proof;
    }
}
