// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;
import org.postern.network.system.WifiName;

/** Names for what the kernel shows, from NetworkManager's objects (nm-dbus-interface, version 1). */
final class NetworkManager {

    static final String PATH = "/org/freedesktop/NetworkManager";
    static final String NAME = "org.freedesktop.NetworkManager";

    static final String SOURCE = "NetworkManager";
    /** {@code NM_ACTIVE_CONNECTION_STATE_ACTIVATED}. */
    private static final int ACTIVATED = 2;

    private static final List<String> CONNECTIVITY = List.of("", "none", "portal", "limited", "full");
    /** By {@code NMMetered}: unknown, yes, no, and the same two as a guess. */
    private static final List<String> METERED = List.of("", "yes", "no", "yes", "no");

    private final BusObjects bus;

    NetworkManager(BusObjects bus) {
        this.bus = bus;
    }

    List<Signal> signals() {
        Properties manager = read(PATH, NAME);
        List<Signal> found = new ArrayList<>(manager.texts("ActiveConnections").stream()
                .map(p -> read(p, NAME + ".Connection.Active"))
                .filter(c -> c.number("State") == ACTIVATED)
                .flatMap(this::connection)
                .sorted(Comparator.comparing(s -> s.interfaceName().orElse("")))
                .toList());
        word(CONNECTIVITY, manager.number("Connectivity"))
                .map(c -> Passive.of(SignalName.CONNECTIVITY, c, SOURCE))
                .forEach(found::add);
        return found;
    }

    private Stream<Signal> connection(Properties connection) {
        Stream<Signal> onInterfaces = connection.texts("Devices").stream().flatMap(d -> device(connection, d));
        return Stream.concat(onInterfaces, vpn(connection));
    }

    /** A plugin's VPN runs over another connection's device, so that its name says nothing about that interface. */
    private Stream<Signal> device(Properties connection, String path) {
        Properties device = read(path, NAME + ".Device");
        String on = device.text("IpInterface").isEmpty() ? device.text("Interface") : device.text("IpInterface");
        if (on.isEmpty() || connection.flag("Vpn")) {
            return Stream.empty();
        }
        return Stream.of(
                        text(on, SignalName.CONNECTION, connection.text("Id")),
                        text(on, SignalName.CONNECTION_UUID, connection.text("Uuid")),
                        accessPoint(on, path),
                        domains(on, connection.text("Dhcp4Config")),
                        word(METERED, device.number("Metered")).flatMap(m -> text(on, SignalName.METERED, m)))
                .flatMap(s -> s);
    }

    private Stream<Signal> accessPoint(String on, String device) {
        String path = read(device, NAME + ".Device.Wireless").text("ActiveAccessPoint");
        Properties point = path.length() < 2 ? new Properties(Map.of()) : read(path, NAME + ".AccessPoint");
        String bssid = point.text("HwAddress").toLowerCase(Locale.ROOT);
        return Stream.of(
                        text(on, SignalName.SSID, WifiName.of(point.octets("Ssid"))),
                        text(on, SignalName.BSSID, bssid),
                        text(on, SignalName.WIFI_SECURITY, bssid.isEmpty() ? "" : WifiSecurity.of(point)))
                .flatMap(s -> s);
    }

    private Stream<Signal> domains(String on, String lease) {
        return Stream.of(lease)
                .filter(p -> p.length() > 1)
                .map(p -> read(p, NAME + ".DHCP4Config").text("Options", "domain_name"))
                .flatMap(d -> Stream.of(d.toLowerCase(Locale.ROOT).split("\\s+")))
                .flatMap(d -> text(on, SignalName.DNS_DOMAIN, d));
    }

    /** Connected means that the other end proved itself to the VPN, which a foreign network cannot do. */
    private static Stream<Signal> vpn(Properties connection) {
        boolean vpn = connection.flag("Vpn") || connection.text("Type").equals("wireguard");
        return Stream.of(connection.text("Id"))
                .filter(id -> vpn)
                .map(id -> new Signal(SignalName.VPN, id, Optional.empty(), SOURCE, false));
    }

    private static Stream<Signal> text(String on, SignalName name, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(Passive.on(on, name, value, SOURCE));
    }

    private static Stream<String> word(List<String> words, int index) {
        return words.stream().skip(index).limit(1).filter(w -> !w.isEmpty());
    }

    private Properties read(String path, String interfaceName) {
        return new Properties(bus.properties(path, interfaceName));
    }
}
