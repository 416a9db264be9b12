// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.api.send.Reply;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;
import org.postern.cli.explain.DiagnosisReport;
import org.postern.cli.profiles.ProfileReport;
import org.postern.cli.selection.SelectionReport;

/** What became of a message, for programs and for people. */
public record DeliveryReport(Delivery delivery, Console console) {

    private static final Messages MESSAGES = Messages.beside(DeliveryReport.class);

    void write() {
        if (console.json()) {
            console.object(fields());
        } else {
            print();
        }
    }

    /** The same, and for people also the dialogue. */
    public void writeAll() {
        write();
        if (!console.json()) {
            console.blank();
            StepReport steps = new StepReport(console);
            delivery.attempt().ifPresent(attempt -> attempt.steps().forEach(steps::print));
        }
    }

    private Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("accepted", delivery.accepted())
                .with("messageId", delivery.message().messageId())
                .with("selection", SelectionReport.fields(delivery.message().author(), delivery.selection()))
                .with("attempt", delivery.attempt().map(this::fields))
                .with("diagnosis", delivery.diagnosis().map(d -> new DiagnosisReport(d).fields()))
                .with("leftOut", leftOut())
                .with("outbox", delivery.entry())
                .with(
                        "alsoTried",
                        delivery.alsoTried().stream().map(DeliveryReport::brief).toList())
                .map();
    }

    private Map<String, String> leftOut() {
        Map<String, String> sentences = new TreeMap<>();
        delivery.leftOut().forEach((recipient, sentence) -> sentences.put(recipient.toString(), sentence));
        return sentences;
    }

    private Map<String, @Nullable Object> fields(Attempt attempt) {
        OutcomeFacts facts = new OutcomeFacts(attempt.outcome());
        return new Fields()
                .with("started", attempt.started().toString())
                .with("profile", attempt.profile().id())
                .with("server", attempt.profile().server().toString())
                .with("remoteAddress", attempt.remoteAddress())
                .with("tls", attempt.tls())
                .with("loggedIn", attempt.loggedIn())
                .with("capabilities", attempt.capabilities().stream().sorted().toList())
                .with("outcome", facts.name())
                .with("reply", facts.reply().map(Reply::toString))
                .with("refused", facts.refused())
                .with("detail", facts.detail())
                .with("steps", attempt.steps().stream().map(StepReport::fields).toList())
                .map();
    }

    private static Map<String, @Nullable Object> brief(Delivery other) {
        return new Fields()
                .with(
                        "profile",
                        other.attempt().map(attempt -> attempt.profile().id()))
                .with("outcome", other.attempt().map(attempt -> new OutcomeFacts(attempt.outcome()).name()))
                .with(
                        "cause",
                        other.diagnosis().map(diagnosis -> diagnosis.cause().id()))
                .with("happened", other.diagnosis().map(Diagnosis::happened))
                .map();
    }

    private void print() {
        if (delivery.attempt().isEmpty()) {
            SelectionReport.print(delivery.selection(), console);
        } else {
            print(delivery.attempt().get());
        }
        delivery.alsoTried().forEach(this::printBriefly);
        delivery.diagnosis().ifPresent(diagnosis -> {
            console.blank();
            new DiagnosisReport(diagnosis).print(console, reply());
        });
        delivery.attempt()
                .filter(attempt -> OutcomeFacts.distrust(attempt.outcome()))
                .ifPresent(attempt -> console.paragraph(
                        "", MESSAGES.text("trust", attempt.profile().id())));
    }

    private void printBriefly(Delivery other) {
        String name = other.attempt()
                .map(attempt -> ProfileReport.phrase(attempt.profile()))
                .orElse("");
        String happened = other.diagnosis().map(Diagnosis::happened).orElse("");
        console.paragraph("  ", console.faint(MESSAGES.text("also.tried", name, Visible.text(happened))));
    }

    private void print(Attempt attempt) {
        OutcomeFacts facts = new OutcomeFacts(attempt.outcome());
        String sentence = MESSAGES.text(
                "outcome." + facts.name(),
                ProfileReport.phrase(attempt.profile()),
                recipients(attempt.envelope().recipients()),
                Visible.text(facts.detail().orElse("")));
        console.paragraph("", delivery.accepted() ? console.good(sentence) : console.bad(sentence));
        facts.refused()
                .forEach((recipient, reply) ->
                        console.paragraph("  ", MESSAGES.text("refused.recipient", recipient, Visible.text(reply))));
        delivery.leftOut().values().forEach(why -> console.paragraph("  ", Visible.text(why)));
        console.paragraph("  ", console.faint(Visible.text(delivery.selection().reason())));
        if (delivery.accepted()) {
            facts.reply().ifPresent(reply -> console.line("  " + console.faint(Visible.text(reply.toString()))));
            console.line("  " + console.faint(Visible.text(delivery.message().messageId())));
        }
    }

    private Optional<Reply> reply() {
        return delivery.attempt().flatMap(attempt -> new OutcomeFacts(attempt.outcome()).reply());
    }

    private static String recipients(List<EmailAddress> recipients) {
        return recipients.stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
    }
}
