// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import org.postern.api.words.Words;

/**
 * What a signal is about. The constants are the ones Postern observes itself; a contribution names its own, with its
 * bundle's name before it.
 */
public record SignalName(String id) {

    /** An interface's kind: {@code ethernet}, {@code wifi}, {@code cellular}, {@code vpn}, {@code virtual}. */
    public static final SignalName INTERFACE = new SignalName("interface");
    /** An own address with prefix length, {@code 192.168.1.20/24}. Link-local and temporary ones are left out. */
    public static final SignalName ADDRESS = new SignalName("address");
    /** The next hop of a default route; several in the order of their metric, so that the first is of the primary network. */
    public static final SignalName GATEWAY = new SignalName("gateway");
    /** A network beyond the link that an interface leads to, other than everywhere: what a VPN carries, {@code 10.0.0.0/8}. */
    public static final SignalName ROUTE = new SignalName("route");
    /** The link-layer address of the gateway, lower case, with colons. */
    public static final SignalName GATEWAY_MAC = new SignalName("gatewayMac");
    /** The address of a name server. */
    public static final SignalName DNS_SERVER = new SignalName("dnsServer");
    /** A domain from the resolver's search list or the DHCP lease. */
    public static final SignalName DNS_DOMAIN = new SignalName("dnsDomain");
    /** The name of the Wi-Fi network. */
    public static final SignalName SSID = new SignalName("ssid");
    /** The link-layer address of the Wi-Fi access point, lower case, with colons. */
    public static final SignalName BSSID = new SignalName("bssid");
    /** How the Wi-Fi network is protected: {@code none}, {@code wep}, {@code psk}, {@code sae}, {@code owe}, {@code enterprise}. */
    public static final SignalName WIFI_SECURITY = new SignalName("wifiSecurity");
    /** The name that the system's settings give the connection. */
    public static final SignalName CONNECTION = new SignalName("connection");
    /** The identifier that the system's settings give the connection. */
    public static final SignalName CONNECTION_UUID = new SignalName("connectionUuid");
    /** The name of a VPN that the system reports as connected; of the whole computer, and not to be imitated. */
    public static final SignalName VPN = new SignalName("vpn");
    /** Whether traffic is paid for by its amount: {@code yes}, {@code no}. */
    public static final SignalName METERED = new SignalName("metered");
    /** How far the system gets: {@code none}, {@code portal}, {@code limited}, {@code full}. */
    public static final SignalName CONNECTIVITY = new SignalName("connectivity");
    /** How far the system trusts the network: {@code public}, {@code private}, {@code domain} (authenticated by it). */
    public static final SignalName CATEGORY = new SignalName("category");
    /** Who was asked about the network and has not answered, so that what they know is missing: {@code NetworkManager}. */
    public static final SignalName SILENT = new SignalName("silent");

    /** @throws IllegalArgumentException if it is blank */
    public SignalName {
        if (id.isBlank()) {
            throw new IllegalArgumentException(Words.text("signal"));
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
