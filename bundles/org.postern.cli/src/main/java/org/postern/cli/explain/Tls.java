// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import org.postern.api.profile.ConnectionSecurity;

/** The words for {@link ConnectionSecurity} on the command line and in JSON Lines. */
enum Tls {
    none(ConnectionSecurity.NONE),
    starttls(ConnectionSecurity.STARTTLS),
    implicit(ConnectionSecurity.TLS);

    private final ConnectionSecurity security;

    Tls(ConnectionSecurity security) {
        this.security = security;
    }

    ConnectionSecurity security() {
        return security;
    }
}
