// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.cli.fakes.Samples;

/** Sends through the office with the outcome it was told, or finds no server. */
final class FakePostman implements Postman {
    private NetworkSnapshot network = Samples.network("192.0.2.1");
    private Optional<SmtpProfile> profile = Optional.of(Samples.office());
    private Outcome outcome = new Outcome.Accepted(Reply.parse("250 ok"));
    private Optional<Diagnosis> diagnosis = Optional.empty();
    private Optional<Diagnosis> failedFirst = Optional.empty();
    private Map<EmailAddress, String> leftOut = Map.of();

    void next(Outcome nextOutcome, Optional<Diagnosis> nextDiagnosis) {
        outcome = nextOutcome;
        diagnosis = nextDiagnosis;
    }

    /** The office refused it first. */
    void fallsBackFrom(Diagnosis firstFailure) {
        failedFirst = Optional.of(firstFailure);
    }

    /** It does not serve this recipient. */
    void leavesOut(EmailAddress recipient, String sentence) {
        leftOut = Map.of(recipient, sentence);
    }

    void nothingFits(NetworkSnapshot where) {
        network = where;
        profile = Optional.empty();
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, StepListener listener) {
        Selection selection = new Selection(
                profile.stream().toList(),
                profile.isPresent() ? Selection.By.RULE : Selection.By.NOTHING,
                "the gateway is 192.0.2.1",
                List.of());
        Optional<Attempt> attempt = profile.map(p -> attempt(message, p, listener));
        Delivery delivery = new Delivery(message, network, selection, attempt, diagnosis).leavingOut(message, leftOut);
        return delivery.with(failedFirst.stream()
                .map(failure -> new Delivery(message, network, selection, attempt, Optional.of(failure)))
                .toList());
    }

    private Attempt attempt(OutgoingMessage message, SmtpProfile through, StepListener listener) {
        Optional<Reply> reply =
                outcome instanceof Outcome.Refused refused ? Optional.of(refused.reply()) : Optional.empty();
        Step step = new Step(Phase.RCPT, "RCPT TO:<bob@example.net>", reply, Optional.empty(), Duration.ofMillis(12));
        listener.ended(step);
        return new Attempt(
                Instant.EPOCH,
                through,
                message.envelope(),
                message.messageId(),
                List.of(step),
                Set.of("STARTTLS"),
                Optional.empty(),
                true,
                Optional.empty(),
                outcome);
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, StepListener listener) {
        throw new IllegalArgumentException("Nothing applies remedies here.");
    }

    @Override
    public List<Delivery> recent() {
        return List.of();
    }

    @Override
    public Subscription listen(Consumer<Delivery> listener) {
        return () -> {};
    }
}
