// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * Has the server take the certificate of the handshake for our login: SASL EXTERNAL (RFC 4422 appendix A), as whomever
 * it finds in there.
 */
final class CertificateLogin {

    private static final int GO_ON = 334;
    /** An initial response that is empty, and so names nobody (RFC 4954 §4). */
    private static final String NOBODY = "=";

    private CertificateLogin() {}

    /** @throws MessagingException unless the server takes us for somebody */
    static void into(SmtpConnection connection) throws MessagingException {
        if (!connection.isSSL() || !connection.takes("EXTERNAL")) {
            throw AttemptEnded.broken(Phase.AUTH, Breakage.EXTERNAL_NOT_OFFERED, Words.text("auth.no.external"));
        }
        Reply reply = connection.command("AUTH EXTERNAL " + NOBODY);
        if (reply.code() == GO_ON) {
            reply = connection.say(Phase.AUTH, "(empty line)", new byte[0]);
        }
        if (!reply.positive()) {
            throw AttemptEnded.by(Phase.AUTH, reply);
        }
    }
}
