// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/** As little of Postern as the story needs, talking to the real servers; can be told to do it badly. */
final class FakePostern implements Postman, Settings, Vault, MessageReader, Conditions {
    private final ScriptedNetwork network;
    private final List<SmtpProfile> profiles = new ArrayList<>();
    private Optional<String> pin = Optional.empty();
    private String password = "";
    private boolean deaf;
    private boolean mute;
    private int messages;

    FakePostern(ScriptedNetwork network) {
        this.network = network;
    }

    Parts parts() {
        return new Parts(this, this, this, this, this);
    }

    /** Uses the relay everywhere, and obeys neither rules nor pin. */
    void deaf() {
        deaf = true;
    }

    /** Explains nothing. */
    void mute() {
        mute = true;
    }

    @Override
    public Delivery send(OutgoingMessage message, Owner owner, StepListener listener) {
        if (deaf) {
            return send(message, Cast.RELAY, Selection.By.PROTECTION);
        }
        if (pin.isPresent()) {
            return send(message, pin.get(), Selection.By.PIN);
        }
        return send(message, network.place() == Place.HOME ? Cast.RELAY : Cast.COMPANY, Selection.By.RULE);
    }

    @Override
    public Delivery apply(Remedy remedy, Delivery failed, StepListener listener) {
        return send(failed.message(), remedy.profileId().orElseThrow(), Selection.By.PIN);
    }

    private Delivery send(OutgoingMessage message, String id, Selection.By by) {
        SmtpProfile profile = profile(id).orElseThrow();
        Outcome outcome = submit(message, profile);
        Attempt attempt = new Attempt(
                Instant.EPOCH,
                profile,
                message.envelope(),
                message.messageId(),
                List.of(new Step(
                        Phase.RCPT, "RCPT TO:<bob@example.net>", reply(outcome), Optional.empty(), Duration.ZERO)),
                Set.of(),
                Optional.of("TLSv1.3"),
                profile.server().login(),
                Optional.empty(),
                outcome);
        Optional<Diagnosis> diagnosis = outcome.accepted() || mute ? Optional.empty() : Optional.of(relayDenied());
        Selection selection = new Selection(List.of(profile), by, "because the test says so", List.of());
        return new Delivery(message, network.current(), selection, Optional.of(attempt), diagnosis);
    }

    private Outcome submit(OutgoingMessage message, SmtpProfile profile) {
        try (Client client = new Client(
                profile.server().host(),
                profile.server().port(),
                profile.server().trustAnchors().get(0))) {
            if (profile.server().security() == ConnectionSecurity.STARTTLS) {
                client.reply();
                client.says("EHLO me");
                client.says("STARTTLS");
                client.startTls();
            } else {
                client.startTls().reply();
            }
            client.says("EHLO me");
            profile.server().userName().ifPresent(user -> login(client, user));
            Reply last = Reply.parse(client.mails(message.messageId()));
            return last.positive()
                    ? new Outcome.Accepted(last)
                    : new Outcome.Refused(Phase.RCPT, last, Optional.empty());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void login(Client client, String user) {
        try {
            client.login(user, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Reply> reply(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.reply()) : Optional.empty();
    }

    private static Diagnosis relayDenied() {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                "The server takes no mail from here.",
                "It is for another network.",
                List.of("Use another server."),
                "",
                "Nobody got it.",
                List.of(
                        new Remedy(Remedy.Kind.WORK_EVERYWHERE, "Find its other port", Optional.empty()),
                        new Remedy(Remedy.Kind.SWITCH_PROFILE, "Send through Example Corp", Optional.of(Cast.COMPANY))),
                "");
    }

    @Override
    public String subject(OutgoingMessage message) {
        return "";
    }

    @Override
    public Optional<Draft> draft(OutgoingMessage message) {
        return Optional.empty();
    }

    @Override
    public OutgoingMessage compose(Draft draft) {
        messages++;
        return new OutgoingMessage(
                draft.from(),
                new Envelope(Optional.of(draft.from()), draft.to()),
                "<" + messages + "@example.org>",
                OutgoingMessage.Content.of(draft.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public OutgoingMessage read(
            OutgoingMessage.Content content, Optional<EmailAddress> reversePath, List<EmailAddress> recipients) {
        throw new IllegalArgumentException("The story composes.");
    }

    @Override
    public List<Declaration> all() {
        return List.of(declaration("gatewayMac"), declaration("dnsDomain"));
    }

    private static Declaration declaration(String kind) {
        Parameter parameter = new Parameter("value", Parameter.Kind.TEXT, kind, "", true, List.of());
        return new Declaration(kind, kind, List.of(parameter), true, false, "test");
    }

    @Override
    public Optional<String> complaint(String kind, Parameters parameters) {
        return Optional.empty();
    }

    @Override
    public List<SmtpProfile> profiles() {
        return profiles;
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public void put(SmtpProfile profile) {
        profiles.add(profile);
    }

    @Override
    public void removeProfile(String id) {
        profiles.removeIf(profile -> profile.id().equals(id));
    }

    @Override
    public void putRules(List<Rule> rules) {
        // the fake knows where it is without them
    }

    @Override
    public Optional<String> pin() {
        return pin;
    }

    @Override
    public void pin(String profileId) {
        pin = Optional.of(profileId);
    }

    @Override
    public void unpin() {
        pin = Optional.empty();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return () -> {};
    }

    @Override
    public Instant changed() {
        return Instant.EPOCH;
    }

    @Override
    public Optional<Secret> secret(Account account) {
        return Optional.empty();
    }

    @Override
    public void put(Account account, Secret secret) {
        password = new String(secret.characters());
    }

    @Override
    public void remove(Account account) {
        password = "";
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
