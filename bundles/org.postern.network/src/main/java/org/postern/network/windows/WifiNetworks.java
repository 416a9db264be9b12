// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Native;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.notified.Witness;
import org.postern.network.system.Passive;

/** Which Wi-Fi networks this computer is in. */
final class WifiNetworks implements Witness {

    private static final String SOURCE = "wlanapi";

    private final Supplier<WlanApi> library;
    private final Function<byte[], Optional<String>> interfaceNames;

    /** @param interfaceNames the name of the interface with that GUID */
    WifiNetworks(Function<byte[], Optional<String>> interfaceNames) {
        this(() -> Native.load("wlanapi", WlanApi.class), interfaceNames);
    }

    /** @param library loads it, and throws LinkageError if it cannot */
    WifiNetworks(Supplier<WlanApi> library, Function<byte[], Optional<String>> interfaceNames) {
        this.library = library;
        this.interfaceNames = interfaceNames;
    }

    @Override
    public List<Signal> tell() {
        return WlanSession.open(library).map(this::tell).orElse(List.of());
    }

    private List<Signal> tell(WlanSession opened) {
        try (WlanSession session = opened) {
            return session.connected().stream()
                    .flatMap(guid ->
                            interfaceNames.apply(guid).stream().flatMap(on -> signals(on, session.connection(guid))))
                    .toList();
        }
    }

    private static Stream<Signal> signals(String on, WlanSession.Reply reply) {
        return reply.error() == WlanSession.ACCESS_DENIED
                ? Stream.of(Passive.on(on, SignalName.SILENT, "Windows without location access", SOURCE))
                : WlanConnection.read(reply.structure()).stream().flatMap(c -> signals(on, c));
    }

    private static Stream<Signal> signals(String on, WlanConnection connection) {
        return Stream.of(
                        Passive.on(on, SignalName.SSID, connection.ssid(), SOURCE),
                        Passive.on(on, SignalName.BSSID, connection.bssid(), SOURCE),
                        Passive.on(on, SignalName.WIFI_SECURITY, connection.security(), SOURCE))
                .filter(s -> !s.value().isEmpty());
    }
}
