// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Gathers from an attempt what a diagnosis needs. */
public final class Symptoms {

    /** Where and how it went wrong. */
    private record Spot(
            Optional<Phase> phase, Optional<Reply> reply, Optional<Breakage> breakage, Optional<String> recipient) {}

    private Symptoms() {}

    /**
     * What is known of an attempt that was not accepted for everyone.
     *
     * @param network its name, if it has one
     * @param others profiles that the message may go through instead
     */
    static Symptom of(Attempt attempt, OutgoingMessage message, Optional<String> network, List<SmtpProfile> others) {
        return of(attempt, message, network, others, spot(attempt));
    }

    /** What is known of a connection test that failed; no message had part in it. */
    public static Symptom ofTest(Attempt attempt) {
        Spot spot = spot(attempt);
        return new Symptom(
                spot.phase(),
                spot.reply(),
                spot.breakage(),
                Optional.of(attempt.profile().server().port()),
                Optional.of(attempt.profile().server().security()),
                Optional.of(attempt.loggedIn()),
                attempt.capabilities(),
                Optional.empty(),
                Optional.of(attempt.profile()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same of one recipient that was refused. */
    static Symptom of(
            Attempt attempt,
            OutgoingMessage message,
            Optional<String> network,
            List<SmtpProfile> others,
            EmailAddress recipient,
            Reply reply) {
        Spot spot = new Spot(
                Optional.of(Phase.RCPT), Optional.of(reply), Optional.empty(), Optional.of(recipient.toString()));
        return of(attempt, message, network, others, spot);
    }

    private static Symptom of(
            Attempt attempt, OutgoingMessage message, Optional<String> network, List<SmtpProfile> others, Spot spot) {
        return new Symptom(
                spot.phase(),
                spot.reply(),
                spot.breakage(),
                Optional.of(attempt.profile().server().port()),
                Optional.of(attempt.profile().server().security()),
                Optional.of(attempt.loggedIn()),
                attempt.capabilities(),
                Optional.empty(),
                Optional.of(attempt.profile()),
                spot.recipient(),
                Optional.of(message.author().toString()),
                network,
                others);
    }

    private static Spot spot(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Outcome.Refused refused) {
            return new Spot(
                    Optional.of(refused.phase()),
                    Optional.of(refused.reply()),
                    Optional.empty(),
                    refused.recipient().map(EmailAddress::toString));
        }
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            Optional<EmailAddress> first = firstRefused(attempt, partly.refused());
            return new Spot(
                    Optional.of(Phase.RCPT),
                    first.map(partly.refused()::get),
                    Optional.empty(),
                    first.map(EmailAddress::toString));
        }
        if (outcome instanceof Outcome.Broken broken) {
            return broken(attempt, broken.phase(), broken.breakage());
        }
        return broken(attempt, Phase.END_OF_DATA, Breakage.LOST);
    }

    private static Spot broken(Attempt attempt, Phase phase, Breakage breakage) {
        return new Spot(Optional.of(phase), Refusals.reply(attempt), Optional.of(breakage), Optional.empty());
    }

    private static Optional<EmailAddress> firstRefused(Attempt attempt, Map<EmailAddress, Reply> refused) {
        return attempt.envelope().recipients().stream()
                .filter(refused::containsKey)
                .findFirst();
    }
}
