// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Optional;

/**
 * What a person wants done with a message.
 *
 * @param more of a retry: through which profile, empty to leave that to Postern; of a message for later: when
 */
record Decision(String id, Kind kind, Optional<String> more) {

    enum Kind {
        RETRY,
        LATER,
        HOLD,
        DELETE
    }
}
