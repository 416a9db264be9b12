// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.trust.Terms;

/** What applying a preview comes to. */
public sealed interface Act {

    /** Nothing: the person does it, or it cannot be done. */
    record Nothing() implements Act {}

    /**
     * Changes a profile, or adds it, after a connection through it has worked; then sends the message again.
     *
     * @param after the profile as it will be
     * @param droppable ids of rules that would no longer be needed
     * @param trusted a certificate that the profile begins to trust
     */
    record ChangeServer(SmtpProfile after, Set<String> droppable, Optional<X509Certificate> trusted) implements Act {

        public ChangeServer {
            droppable = Set.copyOf(droppable);
        }
    }

    /** Signs in on the page of whoever issues the profile's tokens, then goes on as {@link ChangeServer} does. */
    record SignInOnPage(SmtpProfile after) implements Act {}

    /** Keeps that the person trusts a network for a profile, which is what the preview said; then sends the message again. */
    record TrustNetwork(Terms terms) implements Act {}

    /** Sends the message again through that profile. */
    record Resend(String profileId) implements Act {}

    /** Leaves the message to the outbox, not to be sent before that. */
    record ResendAt(Instant when) implements Act {}

    /** Sends the message once for each of these. */
    record Split(List<Envelope> parts) implements Act {

        public Split {
            parts = List.copyOf(parts);
        }
    }
}
