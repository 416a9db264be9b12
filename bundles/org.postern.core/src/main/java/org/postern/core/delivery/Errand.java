// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.Optional;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selection;

/**
 * A message, and what one attempt to send it is made for.
 *
 * @param entry its id in the outbox, if it is the outbox's
 */
public record Errand(
        OutgoingMessage message, NetworkSnapshot network, Selection selection, Optional<String> entry, Owner owner) {

    /** Whether a remedy may send it from what is remembered of the delivery. */
    boolean mayBeSentAgain() {
        return entry.isEmpty() && owner == Owner.PERSON;
    }
}
