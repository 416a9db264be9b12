// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/** Which interfaces there are, and of which kind. */
final class InterfaceEvidence implements Evidence {

    @Override
    public Stream<Signal> signals(Scene scene) {
        return scene.links().stream()
                .map(l ->
                        Passive.on(l.name(), SignalName.INTERFACE, scene.kind(l).value(), "/" + Links.FOLDER));
    }
}
