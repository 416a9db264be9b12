// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.AddressText;
import org.postern.network.system.Passive;

/**
 * What {@code netstat -rn} says: next hops, their link-layer addresses, and what a VPN carries. Between the flags and the
 * interface older systems print two numbers more.
 */
final class RoutingTable {

    private static final String SOURCE = "netstat -rn";
    private static final String MAC = "[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}";
    private static final int FLAGS = 2;

    private final List<Row> rows;

    RoutingTable(String text) {
        rows = text.lines().flatMap(line -> Row.of(line.strip().split("\\s+"))).toList();
    }

    private record Row(String destination, String gateway, String flags, String on) {

        static Stream<Row> of(String... columns) {
            Optional<String> on = Arrays.stream(columns)
                    .skip(FLAGS + 1L)
                    .filter(column -> column.matches("[a-z]+\\d+"))
                    .findFirst();
            return on.stream()
                    .map(name -> new Row(columns[0], columns[1].replaceFirst("%.*", ""), columns[FLAGS], name));
        }

        boolean isDefault() {
            return destination.equals("default") && !flags.contains("R") && !flags.contains("B");
        }

        /** Counts only for what is bound to its interface ({@code RTF_IFSCOPE}). */
        boolean scoped() {
            return flags.contains("I");
        }
    }

    List<Signal> signals() {
        List<Row> defaults = rows.stream()
                .filter(Row::isDefault)
                .sorted(Comparator.comparing(Row::scoped)) // in their order otherwise
                .toList();
        return Stream.of(
                        defaults.stream().map(RoutingTable::gateway),
                        defaults.stream().flatMap(this::mac),
                        rows.stream().filter(row -> row.flags().contains("G")).flatMap(RoutingTable::route))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    /** A line that has only one other end shows the link in its place. */
    private static Signal gateway(Row row) {
        String nextHop = AddressText.read(row.gateway()).map(AddressText::of).orElse("0.0.0.0");
        return Passive.on(row.on(), SignalName.GATEWAY, nextHop, SOURCE);
    }

    private Stream<Signal> mac(Row gateway) {
        return rows.stream()
                .filter(row -> row.on().equals(gateway.on()))
                .filter(row -> row.destination().equals(gateway.gateway())
                        && row.gateway().matches(MAC))
                .map(row -> Passive.on(row.on(), SignalName.GATEWAY_MAC, twoDigits(row.gateway()), SOURCE))
                .limit(1);
    }

    private static String twoDigits(String mac) {
        return Arrays.stream(mac.toLowerCase(Locale.ROOT).split(":"))
                .map(octet -> octet.length() == 1 ? "0" + octet : octet)
                .collect(Collectors.joining(":"));
    }

    private static Stream<Signal> route(Row row) {
        return network(row.destination()).stream()
                .map(network -> Passive.on(row.on(), SignalName.ROUTE, network, SOURCE));
    }

    /** In full: {@code 10.8/16} is short for 10.8.0.0/16, and {@code 192.168.1} for 192.168.1.0/24. */
    private static Optional<String> network(String destination) {
        String[] parts = destination.split("/", 2);
        int octets = parts[0].split("\\.", -1).length;
        boolean ipv6 = parts[0].contains(":");
        String address = ipv6 ? parts[0].replaceFirst("%.*", "") : parts[0] + ".0".repeat(Math.max(0, 4 - octets));
        Optional<InetAddress> read = AddressText.read(address);
        String length = parts.length == 2 ? parts[1] : String.valueOf(ipv6 ? 128 : octets * Byte.SIZE);
        return read.filter(a -> length.matches("\\d{1,3}")).map(a -> AddressText.of(a) + "/" + length);
    }
}
