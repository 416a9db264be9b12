// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** What makes a network another one, and not merely a detail of the same. */
record Place(Set<String> facts) {

    static Place of(NetworkSnapshot snapshot) {
        Stream<Signal> here = Stream.of(SignalName.GATEWAY_MAC, SignalName.SSID, SignalName.CONNECTIVITY)
                .flatMap(name -> snapshot.primary(name).stream());
        Stream<Signal> gateway = snapshot.primary(SignalName.GATEWAY_MAC).isEmpty()
                ? snapshot.primary(SignalName.GATEWAY).stream()
                : Stream.empty();
        return new Place(Stream.of(here, gateway, snapshot.of(SignalName.VPN))
                .flatMap(signals -> signals)
                .map(signal -> signal.name() + "=" + signal.value())
                .collect(Collectors.toSet()));
    }
}
