// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.Map;
import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Vigil;

/**
 * What a decision was made of, as far as it can change.
 *
 * @param destination where the server was found; without addresses if nothing had to be proven
 */
record Scene(NetworkSnapshot snapshot, Vigil vigil, Destination destination, Ways ways) {

    /** Of a decision that no network can change. */
    static final Scene NONE = new Scene(
            NetworkSnapshot.OFFLINE,
            new Vigil() {
                @Override
                public boolean disturbed() {
                    return false;
                }

                @Override
                public void close() {
                    // nothing is held
                }
            },
            new Destination("", Map.of()),
            new Ways(address -> Optional.empty()));
}
