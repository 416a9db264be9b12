// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.Locale;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * A reply that refused something.
 *
 * @param phase empty if it is not known what the reply was to
 * @param recipient the one it refused, where it was to RCPT
 */
record Refusal(Reply reply, Optional<Phase> phase, Optional<EmailAddress> recipient) {
    private static final int BAD_SEQUENCE = 503;

    /** Whether it says no more than that the command before it had been refused. */
    boolean consequence() {
        boolean nobodyLeft = reply.text().toLowerCase(Locale.ROOT).contains("no valid recipients");
        return phase.equals(Optional.of(Phase.DATA)) && (reply.code() == BAD_SEQUENCE || nobodyLeft);
    }
}
