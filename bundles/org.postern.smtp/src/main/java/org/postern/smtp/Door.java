// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.util.List;

/**
 * A port to look at.
 *
 * @param tls whether TLS begins with the first octet
 */
record Door(int port, boolean tls) {

    /** The preferred first (RFC 8314 §3.3). */
    static final List<Door> USUAL = List.of(new Door(465, true), new Door(587, false), new Door(25, false));
}
