// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.postern.api.mail.Visible;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** What a person would call the network: its kind and its name, or else its gateway. */
public final class NetworkName {

    private NetworkName() {}

    /** The name in a few words, safe to show. */
    public static String of(NetworkSnapshot network) {
        return network.offline()
                ? Messages.Network_offline
                : NLS.bind(Messages.Network_name, kind(network), place(network));
    }

    /** The name that a person gave it, or else the same. */
    static String of(NetworkSnapshot network, Recognition known) {
        return known.same().filter(KnownNetwork::named).map(KnownNetwork::name).orElseGet(() -> of(network));
    }

    private static String kind(NetworkSnapshot network) {
        return switch (first(network, SignalName.INTERFACE).orElse("")) {
            case "ethernet" -> Messages.Network_ethernet;
            case "wifi" -> Messages.Network_wifi;
            case "cellular" -> Messages.Network_cellular;
            case "vpn" -> Messages.Network_vpn;
            default -> network.primaryInterface().map(Visible::text).orElse(Messages.Network_other);
        };
    }

    private static String place(NetworkSnapshot network) {
        return first(network, SignalName.SSID)
                .or(() -> first(network, SignalName.GATEWAY))
                .map(Visible::text)
                .orElse("");
    }

    private static Optional<String> first(NetworkSnapshot network, SignalName name) {
        return network.primary(name).stream().map(Signal::value).findFirst();
    }
}
