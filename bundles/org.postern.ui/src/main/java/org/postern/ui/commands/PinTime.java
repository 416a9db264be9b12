// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.settings.Pin;

/** How long a pin lasts, in the order in which it is offered. */
enum PinTime {
    THIS_NETWORK(Messages.Pin_network) {
        @Override
        Pin pin(String profileId, NetworkSnapshot network, Instant now) {
            return Pin.at(profileId, network);
        }
    },
    TWO_HOURS(Messages.Pin_hours) {
        @Override
        Pin pin(String profileId, NetworkSnapshot network, Instant now) {
            return Pin.until(profileId, now.plus(Duration.ofHours(2)));
        }
    },
    FOR_GOOD(Messages.Pin_good) {
        @Override
        Pin pin(String profileId, NetworkSnapshot network, Instant now) {
            return Pin.forGood(profileId);
        }
    };

    private final String label;

    PinTime(String label) {
        this.label = label;
    }

    abstract Pin pin(String profileId, NetworkSnapshot network, Instant now);

    static String[] labels() {
        return Stream.of(values()).map(time -> time.label).toArray(String[]::new);
    }

    /** Empty if the dialog was closed without a choice. */
    static Optional<PinTime> chosen(int button) {
        return button < 0 || button >= values().length ? Optional.empty() : Optional.of(values()[button]);
    }
}
