// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;

/** What a person calls the protection of a connection. */
final class SecurityName {

    private SecurityName() {}

    static String of(ConnectionSecurity security) {
        return switch (security) {
            case TLS -> Messages.Security_tls;
            case STARTTLS -> Messages.Security_starttls;
            case NONE -> Messages.Security_none;
        };
    }

    /** In a table: with or without a login. */
    static String of(SmtpProfile profile) {
        return switch (profile.protection()) {
            case TLS_AND_LOGIN -> Messages.Protection_tlsAndLogin;
            case TLS -> Messages.Protection_tls;
            case NONE -> Messages.Protection_none;
        };
    }
}
