// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.util.Locale;
import java.util.Optional;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Place;
import org.postern.cli.console.Messages;

/** Tells from one snapshot to the next whether the network changed, or a detail of it. */
final class Change {
    private final KnownNetworks networks;
    private Optional<Place> last = Optional.empty();

    /** What the next snapshot is to the one before. */
    enum Kind {
        FIRST,
        NETWORK,
        DETAIL;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String words(Messages messages) {
            return switch (this) {
                case FIRST -> "";
                case NETWORK -> messages.text("watch.moved");
                case DETAIL -> messages.text("watch.detail");
            };
        }
    }

    Change(KnownNetworks networks) {
        this.networks = networks;
    }

    Kind to(NetworkSnapshot snapshot) {
        Place now = Place.of(snapshot);
        Kind kind = last.map(before -> networks.moved(before, now) ? Kind.NETWORK : Kind.DETAIL)
                .orElse(Kind.FIRST);
        last = last.filter(before -> kind == Kind.DETAIL)
                .map(before -> before.completed(now))
                .or(() -> Optional.of(now));
        return kind;
    }
}
