// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;

/**
 * What happened at one place.
 *
 * @param sent the message as it was sent first
 * @param remedy what was then applied
 * @param mended what became of it
 * @param relayConnections how often the provider's relay was connected to
 */
record Chapter(Place place, Delivery sent, Optional<Remedy> remedy, Optional<Delivery> mended, int relayConnections) {
    /** What became of the message in the end. */
    Delivery last() {
        return mended.orElse(sent);
    }

    String messageId() {
        return sent.message().messageId();
    }
}
