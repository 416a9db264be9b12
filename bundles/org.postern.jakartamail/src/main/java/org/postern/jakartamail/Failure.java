// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** The one place where an outcome becomes the exception a program on Jakarta Mail expects. */
final class Failure {

    private final Delivery delivery;
    private final Recipients recipients;

    private Failure(Delivery delivery, Recipients recipients) {
        this.delivery = delivery;
        this.recipients = recipients;
    }

    /**
     * Empty if everyone's message was accepted.
     *
     * @param reportsSuccess whether the program wants to hear of that in an exception, too
     */
    static Optional<SendFailedException> of(Delivery delivery, Recipients recipients, boolean reportsSuccess) {
        return delivery.accepted() && !reportsSuccess
                ? Optional.empty()
                : Optional.of(new Failure(delivery, recipients).exception(reportsSuccess));
    }

    private SendFailedException exception(boolean reportsSuccess) {
        if (delivery.uncertain()) {
            return recipients.uncertain(Words.text("uncertain"));
        }
        return delivery.attempt()
                .map(attempt -> exception(attempt, new Verdicts(recipients, attempt, reportsSuccess)))
                .orElseGet(() -> recipients.unsent(delivery.selection().reason()));
    }

    private SendFailedException exception(Attempt attempt, Verdicts verdicts) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Outcome.Accepted accepted) {
            String words = Visible.text(accepted.reply().toString());
            String sentence = delivery.leftOut().isEmpty() ? words : sentence(Optional.empty());
            return verdicts.exception(
                    ".", accepted.reply(), sentence, attempt.envelope().recipients());
        }
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            Optional<Reply> first = recipients.mailboxes().stream()
                    .flatMap(r -> Stream.ofNullable(partly.refused().get(r)))
                    .findFirst();
            return verdicts.exception(".", partly.reply(), sentence(first), partly.taken());
        }
        if (outcome instanceof Outcome.Refused refused) {
            Reply reply = refused.reply();
            String sentence = sentence(Optional.of(reply));
            return refused.phase() == Phase.RCPT
                    ? verdicts.exception(sentence)
                    : verdicts.exception(said(attempt, refused.phase()), reply, sentence, Set.<EmailAddress>of());
        }
        return recipients.unsent(sentence(Optional.empty()));
    }

    /** The last command of that phase. */
    private static String said(Attempt attempt, Phase phase) {
        return attempt.steps().stream()
                .filter(step -> step.phase() == phase)
                .map(Step::said)
                .reduce(phase.toString(), (earlier, later) -> later);
    }

    /** What happened, what to do first, the server's words, and whom it does not serve. */
    private String sentence(Optional<Reply> reply) {
        Stream<String> told = delivery.diagnosis().stream().flatMap(Failure::told);
        Stream<String> words = reply.map(r -> Words.text("said", Visible.text(r.toString()))).stream();
        return Stream.of(told, words, delivery.leftOut().values().stream())
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    /** What happened, and what to do first. */
    static Stream<String> told(Diagnosis diagnosis) {
        return Stream.concat(
                Stream.of(diagnosis.happened()), diagnosis.toDo().stream().limit(1));
    }
}
