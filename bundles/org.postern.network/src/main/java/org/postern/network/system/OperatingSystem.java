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

    /**
     * How much longer a look had better wait, because it would miss what is only told when it is asked for, as an open alarm
     * does; zero if there is nothing of the kind, or it had its time. Any thread.
     */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * Opens the notifications of the system.
     *
     * @throws IOException if the system does not let us, with the reason
     */
    Alarm alarm() throws IOException;
}
