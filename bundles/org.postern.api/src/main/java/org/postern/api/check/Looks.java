// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.util.List;

/**
 * What servers showed when they were looked at, from each network: a bounded number, kept on this computer. So what a network
 * takes away can be told from what a server does not offer.
 */
public interface Looks {

    /**
     * Remembers what was seen from the network of this moment, and compares it with what the same server showed elsewhere.
     *
     * @return what is worth telling, each one sentence; none if the server was looked at from nowhere else
     */
    List<String> compare(Report report);

    /** From which known networks the host showed that key, by their names ({@link CertificateFinding#pin}). */
    default List<String> showing(String host, String pin) {
        return List.of();
    }
}
