// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Comparator;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/** The computer's own addresses by which others could reach it. */
final class AddressEvidence implements Evidence {

    @Override
    public Stream<Signal> signals(Scene scene) {
        return scene.links().stream().flatMap(l -> addresses(scene, l));
    }

    private static Stream<Signal> addresses(Scene scene, Link link) {
        return scene.addresses().stream()
                .filter(a -> a.interfaceName().equals(link.name()))
                .filter(a -> !a.address().address().isLinkLocalAddress())
                .map(a -> Passive.on(link.name(), SignalName.ADDRESS, a.address(), a.source()))
                // the kernel's order is that of adding, which says nothing
                .sorted(Comparator.comparing(Signal::source).reversed().thenComparing(Signal::value));
    }
}
