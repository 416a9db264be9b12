// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
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
 * @param entry the message's id in the outbox, if the outbox sent it, keeps it since it is uncertain, or has taken it over for
 *     those who have not got it yet
 * @param alsoTried the other attempts of the same call, in order: those that failed before it, or after it where it is the
 *     first failure of several
 * @param leftOut whom the attempt's server does not serve, each with a sentence that says so: nothing was sent to them
 */
public record Delivery(
        OutgoingMessage message,
        NetworkSnapshot network,
        Selection selection,
        Optional<Attempt> attempt,
        Optional<Diagnosis> diagnosis,
        Optional<String> entry,
        List<Delivery> alsoTried,
        Map<EmailAddress, String> leftOut) {

    public Delivery {
        alsoTried = List.copyOf(alsoTried);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** Of a message that was tried once. */
    public Delivery(
            OutgoingMessage message,
            NetworkSnapshot network,
            Selection selection,
            Optional<Attempt> attempt,
            Optional<Diagnosis> diagnosis,
            Optional<String> entry) {
        this(message, network, selection, attempt, diagnosis, entry, List.of(), Map.of());
    }

    /** Of a message that is in no outbox, and was tried once. */
    public Delivery(
            OutgoingMessage message,
            NetworkSnapshot network,
            Selection selection,
            Optional<Attempt> attempt,
            Optional<Diagnosis> diagnosis) {
        this(message, network, selection, attempt, diagnosis, Optional.empty());
    }

    /** The same, explained so. */
    public Delivery because(Optional<Diagnosis> why) {
        return new Delivery(message, network, selection, attempt, why, entry, alsoTried, leftOut);
    }

    /** The same among others. */
    public Delivery with(List<Delivery> others) {
        return new Delivery(message, network, selection, attempt, diagnosis, entry, others, leftOut);
    }

    /** The same of a message that the outbox keeps. */
    public Delivery keptAs(String id) {
        return new Delivery(message, network, selection, attempt, diagnosis, Optional.of(id), alsoTried, leftOut);
    }

    /** The same of a message that is for these, too. */
    public Delivery leavingOut(OutgoingMessage whole, Map<EmailAddress, String> others) {
        return new Delivery(whole, network, selection, attempt, diagnosis, entry, alsoTried, others);
    }

    /** Whether a server took responsibility for the message to everyone. */
    public boolean accepted() {
        return leftOut.isEmpty()
                && attempt.map(Attempt::outcome)
                        .filter(Outcome.Accepted.class::isInstance)
                        .isPresent();
    }

    /** Whether the message may have been delivered, though nobody said so: sent again, someone may get it twice. */
    public boolean uncertain() {
        return attempt.map(Attempt::outcome)
                .map(Outcome.Uncertain.class::isInstance)
                .orElse(entry.isPresent());
    }
}
