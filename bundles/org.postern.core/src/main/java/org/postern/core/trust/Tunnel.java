// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.List;
import java.util.Optional;
import org.postern.api.mail.Visible;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/**
 * Whether a VPN that the system reports as connected carries every way to the destination. An interface that exists proves
 * nothing: it must be the connected one's.
 */
record Tunnel(Destination destination, NetworkSnapshot snapshot) {

    private static final Words WORDS = new Words(Tunnel.class);
    private static final String ANY = "any";
    private static final String VPN = "vpn";

    Answer ask(Parameters parameters) {
        List<String> wanted = parameters.all("name");
        List<String> connected = snapshot.of(SignalName.VPN)
                .filter(signal -> !signal.imitable())
                .map(Signal::value)
                .filter(name -> wanted.contains(ANY) || wanted.contains(name))
                .toList();
        if (connected.isEmpty()) {
            return Answer.no(WORDS.text("vpn.none", Visible.text(String.join(", ", wanted))));
        }
        String names = Visible.text(String.join(", ", connected));
        return destination.ways().values().stream().allMatch(way -> carries(way.interfaceName(), connected))
                ? Answer.yes(WORDS.text("vpn.carries", names, destination.host()))
                : Answer.no(WORDS.text("vpn.passes", names, destination.host()));
    }

    /** Where the system does not say whose interface it is, it must be the only VPN's. */
    private boolean carries(String interfaceName, List<String> connected) {
        List<String> tunnels = snapshot.of(SignalName.INTERFACE)
                .filter(signal -> signal.value().equals(VPN))
                .flatMap(signal -> signal.interfaceName().stream())
                .toList();
        boolean named = snapshot.of(SignalName.CONNECTION)
                .filter(signal -> signal.interfaceName().equals(Optional.of(interfaceName)))
                .map(Signal::value)
                .anyMatch(connected::contains);
        boolean alone = tunnels.size() == 1 && snapshot.of(SignalName.VPN).count() == 1;
        return tunnels.contains(interfaceName) && (named || alone);
    }
}
