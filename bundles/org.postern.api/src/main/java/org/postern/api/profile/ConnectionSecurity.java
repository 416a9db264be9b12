// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

/** How a connection to a submission server is protected. */
public enum ConnectionSecurity {
    /** No TLS at all. Never carries credentials. */
    NONE(25),
    /** TLS after the STARTTLS command (RFC 3207), required: a server that does not offer it is not used. */
    STARTTLS(587),
    /** TLS from the first octet (RFC 8314 §3.3). */
    TLS(465);

    private final int usualPort;

    ConnectionSecurity(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port a server of this kind usually listens on. */
    public int usualPort() {
        return usualPort;
    }

    /** Whether the session is encrypted and the server's certificate verified; there is no TLS without verification. */
    public boolean verified() {
        return this != NONE;
    }
}
