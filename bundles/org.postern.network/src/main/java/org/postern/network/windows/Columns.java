// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.AddressText;
import org.postern.network.system.InterfaceKind;
import org.postern.network.system.Passive;

/** Reads what {@link PowerShell} printed; lines that make no sense are passed over. */
final class Columns {

    private static final String SOURCE = "PowerShell";
    private static final String TAB = "\t";

    /** IANA ifType, as Windows uses them. */
    private static final int PPP = 23;

    private static final int VIRTUAL = 53;
    private static final int WIFI = 71;
    private static final int TUNNEL = 131;
    private static final Set<Integer> CELLULAR = Set.of(243, 244);

    private final IntFunction<Optional<String>> interfaceNames;

    Columns(IntFunction<Optional<String>> interfaceNames) {
        this.interfaceNames = interfaceNames;
    }

    private record Line(String what, String on, List<String> rest) {

        String column(int index) {
            return index < rest.size() ? rest.get(index).strip() : "";
        }
    }

    List<Signal> read(String text) {
        List<Line> lines =
                text.lines().flatMap(line -> line(line.split(TAB, -1))).toList();
        Set<String> nextHops = lines.stream()
                .filter(line -> line.what().equals("gateway"))
                .map(line -> line.on() + TAB + line.column(0))
                .collect(Collectors.toSet());
        return Stream.of("adapter", "gateway", "neighbour", "route", "dns", "domain", "profile", "vpn")
                .flatMap(what -> lines.stream().filter(line -> line.what().equals(what)))
                .filter(line -> !line.what().equals("neighbour") || nextHops.contains(line.on() + TAB + line.column(0)))
                .flatMap(Columns::signals)
                .distinct()
                .toList();
    }

    private Stream<Line> line(String... columns) {
        if (columns.length < 3 || !columns[1].matches("\\d{1,9}")) {
            return Stream.empty();
        }
        String on = interfaceNames.apply(Integer.parseInt(columns[1])).orElse("");
        return on.isEmpty() && !columns[0].equals("vpn")
                ? Stream.empty()
                : Stream.of(new Line(columns[0], on, List.of(columns).subList(2, columns.length)));
    }

    private static Stream<Signal> signals(Line line) {
        return switch (line.what()) {
            case "adapter" -> on(line, SignalName.INTERFACE, kind(line).value());
            case "gateway" -> address(line, SignalName.GATEWAY);
            case "neighbour" -> on(line, SignalName.GATEWAY_MAC, mac(line.column(1)));
            case "route" -> on(line, SignalName.ROUTE, beyond(line.column(0)));
            case "dns" -> address(line, SignalName.DNS_SERVER);
            case "domain" -> on(line, SignalName.DNS_DOMAIN, line.column(0).toLowerCase(Locale.ROOT));
            case "profile" -> Stream.concat(on(line, SignalName.CONNECTION, line.column(1)), category(line));
            default -> Stream.of(new Signal(SignalName.VPN, line.column(0), Optional.empty(), SOURCE, false));
        };
    }

    /** A domain is authenticated by its controllers: the one thing that another network cannot show. */
    private static Stream<Signal> category(Line line) {
        return switch (line.column(0)) {
            case "Public" -> on(line, SignalName.CATEGORY, "public");
            case "Private" -> on(line, SignalName.CATEGORY, "private");
            case "DomainAuthenticated" ->
                Stream.of(new Signal(SignalName.CATEGORY, "domain", Optional.of(line.on()), SOURCE, false));
            default -> Stream.empty();
        };
    }

    private static InterfaceKind kind(Line adapter) {
        int type = adapter.column(0).matches("\\d{1,4}") ? Integer.parseInt(adapter.column(0)) : 0;
        if (type == WIFI) {
            return InterfaceKind.WIFI;
        }
        if (CELLULAR.contains(type)) {
            return InterfaceKind.CELLULAR;
        }
        if (type == PPP || type == VIRTUAL || type == TUNNEL) {
            return InterfaceKind.VPN;
        }
        return adapter.column(1).equals("True") ? InterfaceKind.VIRTUAL : InterfaceKind.ETHERNET;
    }

    /** Of a network beyond the link, other than everywhere. */
    private static String beyond(String destination) {
        return destination.endsWith("/0") ? "" : destination;
    }

    private static String mac(String text) {
        String mac = text.toLowerCase(Locale.ROOT).replace('-', ':');
        return mac.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}") && !mac.equals("00:00:00:00:00:00") ? mac : "";
    }

    private static Stream<Signal> address(Line line, SignalName name) {
        return AddressText.read(line.column(0).replaceFirst("%.*", "")).stream()
                .map(address -> Passive.on(line.on(), name, AddressText.of(address), SOURCE));
    }

    private static Stream<Signal> on(Line line, SignalName name, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(Passive.on(line.on(), name, value, SOURCE));
    }
}
