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
        public void verified(String host) {
            // nobody asks
        }

        @Override
        public Optional<Instant> since(String host) {
            return Optional.empty();
        }

        @Override
        public boolean verifiedBefore(String host) {
            return false;
        }
    };

    /**
     * The host has offered STARTTLS, which anybody in its place can. That it cannot be written down is logged.
     *
     * @param host as in a profile; this computer itself is not remembered
     */
    void offered(String host);

    /**
     * The host has shown a certificate that is accepted, and so offered TLS. That it cannot be written down is logged.
     *
     * @param host as in a profile; this computer itself is not remembered
     */
    void verified(String host);

    /** Since when it is known to have offered TLS; empty if it never was. */
    Optional<Instant> since(String host);

    /** Whether it has ever shown a certificate that was accepted: another server in its place can only show one that is not. */
    boolean verifiedBefore(String host);
}
