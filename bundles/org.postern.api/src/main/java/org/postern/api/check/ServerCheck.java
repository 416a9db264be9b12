// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.words.Words;

/**
 * Asks a host on the ports where mail is handed in – 465 with TLS (RFC 8314 §3.3), 587 and 25 with STARTTLS where that
 * is offered – what it would take. Logs in nowhere and sends no message; that a port works says nothing about a login.
 */
public interface ServerCheck {

    /**
     * Looks at all ports at once, and takes half a minute at the most.
     *
     * @param listener told of each port as soon as it is known, on the calling thread
     * @throws InterruptedException if the thread was interrupted; every connection is closed by then or about to be
     */
    Report check(Request request, Listener listener) throws InterruptedException;

    /** Hears of each port. */
    @FunctionalInterface
    interface Listener {

        void found(PortFinding finding);
    }

    /**
     * What to look at.
     *
     * @param host a host name or address literal
     * @param trustAnchors certificate authorities for this host alone; empty for the computer's
     * @param relay whom to ask about, if anybody
     */
    record Request(String host, List<X509Certificate> trustAnchors, Optional<Relay> relay) {

        /** @throws IllegalArgumentException with one sentence, for the person who typed it */
        public Request {
            trustAnchors = List.copyOf(trustAnchors);
            host = new SubmissionServer(
                            host,
                            ConnectionSecurity.TLS.usualPort(),
                            ConnectionSecurity.TLS,
                            Optional.empty(),
                            trustAnchors)
                    .host();
        }
    }

    /** The question whether mail of that sender to that recipient would be taken without login. */
    record Relay(EmailAddress sender, EmailAddress recipient) {

        /** @throws IllegalArgumentException if an address needs SMTPUTF8, which the question does not use */
        public Relay {
            if (!(sender + "" + recipient).chars().allMatch(c -> c < 0x80)) {
                throw new IllegalArgumentException(Words.text("relay"));
            }
        }
    }
}
