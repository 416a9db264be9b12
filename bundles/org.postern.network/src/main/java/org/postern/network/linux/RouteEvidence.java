// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Comparator;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/** The particular networks that an interface leads to: what a VPN with a split tunnel carries. */
final class RouteEvidence implements Evidence {

    @Override
    public Stream<Signal> signals(Scene scene) {
        return scene.routesBeyond().stream()
                .map(r -> Passive.on(r.interfaceName(), SignalName.ROUTE, r.destination(), r.source()))
                .distinct()
                .sorted(Comparator.comparing((Signal s) -> s.interfaceName().orElse(""))
                        .thenComparing(Signal::source, Comparator.reverseOrder())
                        .thenComparing(Signal::value));
    }
}
