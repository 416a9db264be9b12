// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** Values that the tests share. */
public final class Samples {

    public static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    public static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    public static final Reply NO_RELAY = Reply.parse("550-5.7.1 relay not permitted\n550 5.7.1 see \u202ehelp");
    public static final Remedy SWITCH =
            new Remedy(Remedy.Kind.SWITCH_PROFILE, "Send through Office", Optional.of("office"));

    private Samples() {}

    public static SmtpProfile profile(String id, Origin.Layer layer) {
        SubmissionServer server = new SubmissionServer(
                "smtp." + id + ".example.org", 465, ConnectionSecurity.TLS, Optional.of("ann"), List.of());
        return new SmtpProfile(
                id, id, server, List.of(new SenderPattern(ANN.toString())), new Origin(layer, "/etc/postern/a.json"));
    }

    public static SmtpProfile profile(String id) {
        return profile(id, Origin.Layer.USER);
    }

    public static Selection selection(SmtpProfile profile) {
        return new Selection(
                List.of(profile), Selection.By.RULE, "The rule “Home” holds.", List.of("“Office” does not hold."));
    }

    public static NetworkSnapshot network() {
        return new NetworkSnapshot(List.of(
                new Signal(SignalName.INTERFACE, "ethernet", Optional.of("eth0"), "test", true),
                new Signal(SignalName.GATEWAY, "192.0.2.1", Optional.of("eth0"), "test", true)));
    }

    public static Attempt attempt(String messageId, Outcome outcome) {
        Step step = new Step(
                Phase.RCPT,
                "RCPT TO:<bob@example.net>",
                Optional.of(NO_RELAY),
                Optional.empty(),
                Duration.ofMillis(12));
        return new Attempt(
                Instant.EPOCH,
                profile("home"),
                envelope(),
                messageId,
                List.of(step),
                Set.of(),
                Optional.of("TLSv1.3"),
                true,
                Optional.empty(),
                outcome);
    }

    public static Delivery accepted(String messageId) {
        return delivery(messageId, new Outcome.Accepted(Reply.parse("250 ok")), Optional.empty());
    }

    public static Delivery refused(String messageId) {
        return delivery(
                messageId, new Outcome.Refused(Phase.RCPT, NO_RELAY, Optional.of(BOB)), Optional.of(diagnosis()));
    }

    public static Delivery delivery(String messageId, Outcome outcome, Optional<Diagnosis> diagnosis) {
        OutgoingMessage message =
                new OutgoingMessage(ANN, envelope(), messageId, OutgoingMessage.Content.of(new byte[0]));
        return new Delivery(
                message, network(), selection(profile("home")), Optional.of(attempt(messageId, outcome)), diagnosis);
    }

    public static Diagnosis diagnosis() {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                "The server does not send mail from where you are.",
                "You are on another network.",
                List.of("Send through Office."),
                "It relays for its own network only.",
                "Nobody got the message.",
                List.of(SWITCH),
                "relay-denied.en");
    }

    private static Envelope envelope() {
        return new Envelope(Optional.of(ANN), List.of(BOB));
    }
}
