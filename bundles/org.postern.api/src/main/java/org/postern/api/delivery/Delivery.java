// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import java.util.Optional;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;

/**
 * What became of a message that was to be sent: selection, attempt and, if it did not go out, the diagnosis.
 *
 * @param attempt empty if no profile could be selected
 * @param diagnosis empty if the message was accepted for everyone
 * @param entry the message's id in the outbox, if the outbox sent it
 */
public record Delivery(
        OutgoingMessage message,
        NetworkSnapshot network,
        Selection selection,
        Optional<Attempt> attempt,
        Optional<Diagnosis> diagnosis,
        Optional<String> entry) {

    /** Of a message that is in no outbox. */
    public Delivery(
            OutgoingMessage message,
            NetworkSnapshot network,
            Selection selection,
            Optional<Attempt> attempt,
            Optional<Diagnosis> diagnosis) {
        this(message, network, selection, attempt, diagnosis, Optional.empty());
    }

    /** Whether a server took responsibility for the message to everyone. */
    public boolean accepted() {
        return attempt.map(Attempt::outcome)
                .filter(Outcome.Accepted.class::isInstance)
                .isPresent();
    }
}
