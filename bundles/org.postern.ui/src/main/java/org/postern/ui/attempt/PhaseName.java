// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import org.postern.api.send.Phase;

/** What a person calls a phase. */
final class PhaseName {

    private PhaseName() {}

    static String of(Phase phase) {
        return switch (phase) {
            case RESOLVE -> Messages.Phase_resolve;
            case CONNECT -> Messages.Phase_connect;
            case TLS -> Messages.Phase_tls;
            case GREETING -> Messages.Phase_greeting;
            case EHLO -> Messages.Phase_ehlo;
            case TOKEN -> Messages.Phase_token;
            case AUTH -> Messages.Phase_auth;
            case MAIL -> Messages.Phase_mail;
            case RCPT -> Messages.Phase_rcpt;
            case DATA -> Messages.Phase_data;
            case END_OF_DATA -> Messages.Phase_end;
            case QUIT -> Messages.Phase_quit;
        };
    }
}
