// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Clock;
import java.util.Optional;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.settings.Pin;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;

/** The pin, as long as it is not over. */
public record PinInForce(Settings settings, KnownNetworks networks, Clock clock) {

    /** The id of the profile pinned on that network. */
    public Optional<String> on(NetworkSnapshot network) {
        return settings.pinned()
                .filter(pin -> !pin.over(clock.instant(), network, networks))
                .map(Pin::profileId);
    }

    /** Unpins a pin that is over on the network of now: it does not come back when that network does. */
    public void end(NetworkSnapshot now) {
        Optional<Pin> over = settings.pinned().filter(pin -> pin.over(clock.instant(), now, networks));
        if (over.isPresent() && settings.pinned().equals(over)) {
            try {
                settings.unpin();
            } catch (SettingsException e) {
                // it counts for nobody, and whoever looks next tries again
            }
        }
    }
}
