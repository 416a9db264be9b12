// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.io.IOException;
import java.time.Duration;
import org.postern.api.network.NetworkSnapshot;

/** What an operating system offers: a look at its network, and an alarm when that may have changed. */
public interface OperatingSystem {

    /** Reads everything afresh; what cannot be read is missing from the snapshot. Any thread. */
    NetworkSnapshot look();

    /** Whether a look now would miss something that the network only tells when it is asked. */
    default boolean incomplete() {
        return false;
    }

    /** How long to wait for such an answer, at most. */
    default Duration patience() {
        return Duration.ofMillis(250);
    }

    /**
     * Opens the notifications of the system.
     *
     * @throws IOException if the system does not let us, with the reason
     */
    Alarm alarm() throws IOException;
}
