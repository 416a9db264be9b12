// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission;

/** Ends every attempt as it is told, and remembers what it was given. For one thread. */
public final class FakePostman implements Postman {

    /** The profile that every attempt goes through; carries {@code *@corp.example}. */
    public static final SmtpProfile OFFICE = new SmtpProfile(
            "office",
            "Office",
            new SubmissionServer("smtp.corp.example", 465, ConnectionSecurity.TLS, Optional.empty(), List.of()),
            List.of(new SenderPattern("*@corp.example")),
            new Origin(Origin.Layer.USER, "profiles.json"));

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<SmtpProfile> own = new ArrayList<>();
    private final List<Boolean> allOrNobody = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private Optional<Outcome> outcome;
    private Optional<String> entry = Optional.empty();
    private Map<EmailAddress, String> leftOut = Map.of();

    /** @param outcome empty to select no profile */
    public FakePostman(Optional<Outcome> outcome) {
        this.outcome = outcome;
    }

    /** The messages it was given, in order. */
    public List<OutgoingMessage> sent() {
        return List.copyOf(sent);
    }

    /** Whose each message was said to be. */
    public List<Owner> owners() {
        return List.copyOf(owners);
    }

    /** Of each message, whether it was for all of its recipients or for none. */
    public List<Boolean> allOrNobody() {
        return List.copyOf(allOrNobody);
    }

    /** The servers that those who handed messages over use themselves. */
    public List<SmtpProfile> own() {
        return List.copyOf(own);
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, SmtpProfile first, Submission.StepListener listener) {
        own.add(first);
        return send(message, owner, listener);
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, Submission.StepListener listener) {
        sent.add(message);
        owners.add(owner);
        allOrNobody.add(listener.allOrNobody());
        outcome = outcome.map(o -> reachesDot(o) ? dotted(o, listener) : o);
        Selection selection = outcome.isPresent()
                ? new Selection(List.of(OFFICE), Selection.By.PROTECTION, "It protects best.", List.of())
                : new Selection(List.of(), Selection.By.NOTHING, "No rule fits this network.", List.of());
        Optional<Diagnosis> diagnosis =
                outcome.filter(o -> !(o instanceof Outcome.Accepted)).map(o -> diagnosis());
        Delivery delivery = new Delivery(
                        message, NetworkSnapshot.OFFLINE, selection, outcome.map(o -> attempt(message, o)), diagnosis)
                .leavingOut(message, leftOut);
        return entry.map(delivery::keptAs).orElse(delivery);
    }

    /** The outbox keeps every message from now on, since the same may have been delivered. */
    public void keeps(String id) {
        entry = Optional.of(id);
    }

    /** From now on the server does not serve this recipient, and that is what is said of it. */
    public void leavesOut(EmailAddress recipient, String sentence) {
        leftOut = Map.of(recipient, sentence);
    }

    /** How the attempts from now on end. */
    public void endsWith(Outcome next) {
        outcome = Optional.of(next);
    }

    private static boolean reachesDot(Outcome ending) {
        return ending.accepted() || ending instanceof Outcome.Uncertain;
    }

    /** What cannot be written down is not sent, as the port promises. */
    private static Outcome dotted(Outcome ending, Submission.StepListener listener) {
        try {
            listener.beforeDot();
            return ending;
        } catch (IOException e) {
            return new Outcome.Broken(Phase.DATA, Breakage.LOCAL_FAULT, String.valueOf(e.getMessage()));
        }
    }

    private Attempt attempt(OutgoingMessage message, Outcome outcome) {
        List<EmailAddress> served = message.envelope().recipients().stream()
                .filter(recipient -> !leftOut.containsKey(recipient))
                .toList();
        return new Attempt(
                Instant.EPOCH,
                OFFICE,
                new Envelope(message.envelope().reversePath(), served),
                message.messageId(),
                List.of(),
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                outcome);
    }

    private static Diagnosis diagnosis() {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                "The server does not take mail from this network.",
                "It takes mail only from inside its own.",
                List.of("Turn its login on.", "Choose another server."),
                "",
                "Nobody got the message.",
                List.of(),
                "");
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, Submission.StepListener listener) {
        throw new UnsupportedOperationException();
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
