// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.AddressText;
import org.postern.network.system.Passive;

/** The next hops of the default routes; {@code 0.0.0.0} or {@code ::} on a line that has only one other end. */
final class GatewayEvidence implements Evidence {

    @Override
    public Stream<Signal> signals(Scene scene) {
        return scene.gateways().stream().map(GatewayEvidence::signal).distinct();
    }

    private static Signal signal(Route route) {
        String nextHop = AddressText.of(route.nextHop());
        return Passive.on(route.interfaceName(), SignalName.GATEWAY, nextHop, route.source());
    }
}
