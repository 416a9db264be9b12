// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.List;

/**
 * A server that proves a network by the key it has.
 *
 * @param pins of which it has one: the SHA-256 of a SubjectPublicKeyInfo in base64
 */
record Beacon(String host, int port, List<String> pins) {

    Beacon {
        pins = List.copyOf(pins);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
