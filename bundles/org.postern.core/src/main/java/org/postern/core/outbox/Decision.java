// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.util.Optional;

/**
 * What a person wants done with a message.
 *
 * @param profileId of a retry: through which profile; empty to leave that to Postern
 */
record Decision(String id, Kind kind, Optional<String> profileId) {

    enum Kind {
        RETRY,
        HOLD,
        DELETE
    }
}
