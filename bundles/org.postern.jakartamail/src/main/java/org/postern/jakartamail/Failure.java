// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.SendFailedException;
import java.util.Map;
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
import org.postern.api.send.Reply;

/** The one place where an outcome becomes the exception a program on Jakarta Mail expects. */
final class Failure {

    private final Delivery delivery;
    private final Recipients recipients;

    private Failure(Delivery delivery, Recipients recipients) {
        this.delivery = delivery;
        this.recipients = recipients;
    }

    /** Empty if everyone's message was accepted. */
    static Optional<SendFailedException> of(Delivery delivery, Recipients recipients) {
        return delivery.accepted() ? Optional.empty() : Optional.of(new Failure(delivery, recipients).exception());
    }

    private SendFailedException exception() {
        if (delivery.uncertain()) {
            return recipients.uncertain(Words.text("uncertain"));
        }
        return delivery.attempt()
                .map(Attempt::outcome)
                .map(this::exception)
                .orElseGet(() -> recipients.unsent(delivery.selection().reason()));
    }

    private SendFailedException exception(Outcome outcome) {
        if (outcome instanceof Outcome.PartlyAccepted partly) {
            String sentence = sentence(partly.refused().values().stream().findFirst());
            return recipients.divided(sentence, partly.taken(), forGood(partly.refused()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return recipients.divided(sentence(Optional.of(refused.reply())), Set.of(), blamed(refused));
        }
        return recipients.unsent(sentence(Optional.empty()));
    }

    private static Set<EmailAddress> forGood(Map<EmailAddress, Reply> refused) {
        return refused.entrySet().stream()
                .filter(e -> !e.getValue().transientFailure())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<EmailAddress> blamed(Outcome.Refused refused) {
        return refused.recipient().map(r -> forGood(Map.of(r, refused.reply()))).orElse(Set.of());
    }

    /** What happened, what to do first, and the server's words. */
    private String sentence(Optional<Reply> reply) {
        Stream<String> told = delivery.diagnosis().stream().flatMap(Failure::told);
        Stream<String> words = reply.map(r -> Words.text("said", Visible.text(r.toString()))).stream();
        return Stream.concat(told, words).collect(Collectors.joining(" "));
    }

    private static Stream<String> told(Diagnosis diagnosis) {
        return Stream.concat(
                Stream.of(diagnosis.happened()), diagnosis.toDo().stream().limit(1));
    }
}
