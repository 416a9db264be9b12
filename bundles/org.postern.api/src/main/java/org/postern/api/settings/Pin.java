// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.time.Instant;
import java.util.Optional;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Place;

/**
 * A profile that a person wants used whatever the user's rules say.
 *
 * @param until when it ends; empty if time does not end it
 * @param place where it ends when that is left; empty if it outlasts a change of network
 */
public record Pin(String profileId, Optional<Instant> until, Optional<Place> place) {

    /** Until it is unpinned. */
    public static Pin forGood(String profileId) {
        return new Pin(profileId, Optional.empty(), Optional.empty());
    }

    /** Until that time. */
    public static Pin until(String profileId, Instant until) {
        return new Pin(profileId, Optional.of(until), Optional.empty());
    }

    /** Until the network is another than this one. */
    public static Pin at(String profileId, NetworkSnapshot network) {
        return new Pin(profileId, Optional.empty(), Optional.of(Place.of(network)));
    }

    /** Whether it is over. While there is no network, whether that was left cannot be told. */
    public boolean over(Instant now, NetworkSnapshot network, KnownNetworks networks) {
        return until.filter(end -> !now.isBefore(end)).isPresent()
                || !network.offline()
                        && place.filter(from -> networks.moved(from, Place.of(network)))
                                .isPresent();
    }
}
