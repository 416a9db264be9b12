// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells the primary network of a snapshot from others. Everything in it can be imitated: that two are the same makes
 * it likely that the networks are, and proves nothing.
 *
 * @param medium the kind of its interface, {@code ethernet}
 * @param gatewayMac the link-layer address of the gateway
 * @param ssid the name of the Wi-Fi network; hostile
 * @param connectionUuid the system's identifier of the connection; says nothing on a wire, where one serves for every network
 * @param security how the Wi-Fi network is protected, as in {@link SignalName#WIFI_SECURITY}
 * @param prefix the subnet, {@code 192.168.1.0/24}
 * @param domain its domain, from DHCP or the resolver's search list; hostile
 */
public record Fingerprint(
        String medium,
        Optional<String> gatewayMac,
        Optional<String> ssid,
        Optional<String> connectionUuid,
        Optional<String> security,
        Optional<String> prefix,
        Optional<String> domain) {

    private static final String WIFI = "wifi";
    private static final String ETHERNET = "ethernet";
    private static final Pattern ADDRESS = Pattern.compile("([0-9a-fA-F.:]{2,45})/(\\d{1,3})");

    /** Of the primary network; empty if there is none. */
    public static Optional<Fingerprint> of(NetworkSnapshot snapshot) {
        if (snapshot.offline()) {
            return Optional.empty();
        }
        return Optional.of(new Fingerprint(
                first(snapshot, SignalName.INTERFACE).orElse(""),
                first(snapshot, SignalName.GATEWAY_MAC),
                first(snapshot, SignalName.SSID),
                first(snapshot, SignalName.CONNECTION_UUID),
                first(snapshot, SignalName.WIFI_SECURITY),
                prefix(snapshot),
                first(snapshot, SignalName.DNS_DOMAIN)));
    }

    /**
     * Whether both are of one network, as far as that can be seen: the gateway's link-layer address and the medium, on Wi-Fi
     * also its name or connection; where neither has such an address, prefix and domain, or a connection that is not a wire's.
     */
    public boolean same(Fingerprint other) {
        if (!medium.equals(other.medium) || medium.equals(WIFI) && !sameWifi(other)) {
            return false;
        }
        if (gatewayMac.isPresent() || other.gatewayMac.isPresent()) {
            return both(gatewayMac, other.gatewayMac);
        }
        boolean named = !medium.equals(ETHERNET) && both(connectionUuid, other.connectionUuid);
        return named || sameSite(other);
    }

    /** Whether they may well be of one network: Wi-Fi of the same name and security, or the same domain and prefix. */
    public boolean similar(Fingerprint other) {
        return both(ssid, other.ssid) && security.equals(other.security) || sameSite(other);
    }

    /**
     * Whether it can be told that they are of different networks. That something is not seen tells nothing: a name or an
     * address is often seen a moment later than the rest.
     */
    public boolean contradicts(Fingerprint other) {
        if (same(other)) {
            return false;
        }
        return !medium.equals(other.medium)
                || Place.differ(gatewayMac, other.gatewayMac)
                || Place.differ(ssid, other.ssid)
                || !both(gatewayMac, other.gatewayMac) && !sameSubnet(other);
    }

    /** What was seen last, and of what is not seen any more what it was. */
    Fingerprint completed(Fingerprint last) {
        return new Fingerprint(
                last.medium,
                last.gatewayMac.or(() -> gatewayMac),
                last.ssid.or(() -> ssid),
                last.connectionUuid.or(() -> connectionUuid),
                last.security.or(() -> security),
                last.prefix.or(() -> prefix),
                last.domain.or(() -> domain));
    }

    /** Whether there is enough to recognise the network by. */
    public boolean telling() {
        return same(this);
    }

    private boolean sameWifi(Fingerprint other) {
        return both(ssid, other.ssid) || both(connectionUuid, other.connectionUuid);
    }

    private boolean sameSite(Fingerprint other) {
        return both(prefix, other.prefix) && both(domain, other.domain);
    }

    private boolean sameSubnet(Fingerprint other) {
        return !Place.differ(prefix, other.prefix) && !Place.differ(domain, other.domain);
    }

    private static boolean both(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static Optional<String> first(NetworkSnapshot snapshot, SignalName name) {
        List<Signal> signals = snapshot.primary(name);
        return signals.stream()
                .filter(signal -> signal.interfaceName().isPresent())
                .findFirst()
                .or(() -> signals.stream().findFirst())
                .map(Signal::value);
    }

    /** Of the first IPv4 address if there is one: an IPv6 prefix is renewed more often. */
    private static Optional<String> prefix(NetworkSnapshot snapshot) {
        return snapshot.primary(SignalName.ADDRESS).stream()
                .map(Signal::value)
                .sorted(Comparator.comparing(address -> address.indexOf(':') >= 0))
                .flatMap(address -> prefix(address).stream())
                .findFirst();
    }

    private static Optional<String> prefix(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] octets = InetAddress.getByName(parts.group(1)).getAddress(); // a literal, nobody is asked
            int length = Math.min(Integer.parseInt(parts.group(2)), octets.length * Byte.SIZE);
            for (int bit = length; bit < octets.length * Byte.SIZE; bit++) {
                octets[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
            }
            return Optional.of(InetAddress.getByAddress(octets).getHostAddress() + "/" + length);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
