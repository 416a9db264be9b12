// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Which hosts have offered TLS: they are never again used without it. Kept on the disk, a bounded number. Safe for use from
 * any thread and by several processes of a home.
 */
public interface EncryptedHosts {

    /** Remembers nothing, for whoever only looks on. */
    EncryptedHosts NONE = new EncryptedHosts() {
        @Override
        public void offered(String host) {
            // nobody asks
        }

        @Override
        public Optional<Instant> since(String host) {
            return Optional.empty();
        }
    };

    /**
     * The host has offered STARTTLS, or TLS with a certificate that is accepted. That it cannot be written down is logged.
     *
     * @param host as in a profile; this computer itself is not remembered
     */
    void offered(String host);

    /** Since when it is known to have offered TLS; empty if it never was. */
    Optional<Instant> since(String host);
}
