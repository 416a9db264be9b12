// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/**
 * The computer on a Wi-Fi that a story carries it to, in the place of the network that the tests run on. A component from the
 * start on ({@code OSGI-INF/laptop.xml}), since a window keeps the monitor that it began with.
 */
public final class Laptop implements NetworkMonitor {

    private final List<Consumer<NetworkSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile NetworkSnapshot now = wifi("Nest", "02:00:5e:00:53:01");

    /** Carries it to that Wi-Fi, whose gateway has that hardware address. */
    void carry(String ssid, String gatewayMac) {
        now = wifi(ssid, gatewayMac);
        listeners.forEach(listener -> listener.accept(now));
    }

    private static NetworkSnapshot wifi(String ssid, String gatewayMac) {
        return new NetworkSnapshot(List.of(
                signal(SignalName.INTERFACE, "wifi"),
                signal(SignalName.ADDRESS, "192.168.7.20/24"),
                signal(SignalName.GATEWAY, "192.168.7.1"),
                signal(SignalName.GATEWAY_MAC, gatewayMac),
                signal(SignalName.SSID, ssid)));
    }

    private static Signal signal(SignalName name, String value) {
        return new Signal(name, value, Optional.of("wlan0"), "the story", true);
    }

    @Override
    public NetworkSnapshot current() {
        return now;
    }

    @Override
    public Subscription listen(Consumer<NetworkSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
