// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.Map;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** Who refused what in an attempt that did not bring the message to everyone. */
public final class Refusals {

    private Refusals() {}

    /** The recipients refused, each with the reply to it; none if the message was refused as a whole. */
    public static Map<EmailAddress, Reply> byRecipient(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            return partly.refused();
        }
        boolean recipients = outcome instanceof Outcome.Refused refused
                && refused.recipient().isPresent();
        return recipients ? answered(attempt) : Map.of();
    }

    /** The reply that decided; empty if none came. */
    public static Optional<Reply> reply(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        return outcome instanceof Outcome.Refused refused
                ? Optional.of(refused.reply())
                : lastRefusal(attempt, phase(attempt));
    }

    /** Where it ended. */
    public static Phase phase(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Outcome.Refused refused) {
            return refused.phase();
        }
        if (outcome instanceof Outcome.Broken broken) {
            return broken.phase();
        }
        return outcome instanceof Outcome.PartlyAccepted ? Phase.RCPT : Phase.END_OF_DATA;
    }

    /** The server may have said why before it hung up; a positive reply is none. */
    private static Optional<Reply> lastRefusal(Attempt attempt, Phase phase) {
        return attempt.steps().stream()
                .filter(step -> step.phase() == phase)
                .map(Step::reply)
                .flatMap(Optional::stream)
                .filter(reply -> reply.code() >= 400)
                .reduce((earlier, later) -> later);
    }

    /** Every recipient was asked for, and refused; none if some were not, who would have got it alone. */
    private static Map<EmailAddress, Reply> answered(Attempt attempt) {
        Map<EmailAddress, Reply> answered = attempt.verdicts();
        answered.values().removeIf(Reply::positive);
        return answered.size() == attempt.envelope().recipients().size() ? answered : Map.of();
    }
}
