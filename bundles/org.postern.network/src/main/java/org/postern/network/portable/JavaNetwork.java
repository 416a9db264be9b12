// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.portable;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Alarm;
import org.postern.network.system.Cidr;
import org.postern.network.system.InterfaceKind;
import org.postern.network.system.OperatingSystem;
import org.postern.network.system.Passive;
import org.postern.network.system.RungAlarm;

/**
 * What Java alone knows: interfaces, addresses, and by which interface packets leave. It knows neither next hops nor name
 * servers, and tells of no change, so that it has to be looked at from time to time.
 */
public final class JavaNetwork implements OperatingSystem {

    private static final String SOURCE = "java.net.NetworkInterface";
    public static final Duration PERIOD = Duration.ofSeconds(15);

    @Override
    public NetworkSnapshot look() {
        List<NetworkInterface> interfaces = interfaces();
        return new NetworkSnapshot(Stream.of(
                        interfaces.stream().map(JavaNetwork::kind),
                        interfaces.stream().flatMap(JavaNetwork::addresses),
                        new WayOut().signals())
                .flatMap(s -> s)
                .toList());
    }

    @Override
    public Alarm alarm() {
        return tick();
    }

    /** For a system that tells of nothing. */
    public static Alarm tick() {
        return new RungAlarm(PERIOD, () -> false, () -> {});
    }

    private static List<NetworkInterface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(JavaNetwork::carries)
                    .sorted(Comparator.comparing(NetworkInterface::getName))
                    .toList();
        } catch (SocketException e) {
            return List.of(); // there is none at all
        }
    }

    private static boolean carries(NetworkInterface any) {
        try {
            return any.isUp() && !any.isLoopback() && any.getInetAddresses().hasMoreElements();
        } catch (SocketException e) {
            return false; // it has just gone
        }
    }

    private static Signal kind(NetworkInterface of) {
        return Passive.on(of.getName(), SignalName.INTERFACE, kind(of.getName()).value(), SOURCE);
    }

    /** By the names that Java gives interfaces on Windows. On macOS {@code en0} may as well be Wi-Fi. */
    private static InterfaceKind kind(String name) {
        if (name.startsWith("wlan") || name.startsWith("wireless")) {
            return InterfaceKind.WIFI;
        }
        return Stream.of("ppp", "tun", "utun", "ipsec").anyMatch(name::startsWith)
                ? InterfaceKind.VPN
                : InterfaceKind.ETHERNET;
    }

    private static Stream<Signal> addresses(NetworkInterface of) {
        return of.getInterfaceAddresses().stream()
                .filter(a -> !a.getAddress().isLinkLocalAddress())
                .map(a -> new Cidr(a.getAddress(), a.getNetworkPrefixLength()))
                .map(a -> Passive.on(of.getName(), SignalName.ADDRESS, a, SOURCE));
    }
}
