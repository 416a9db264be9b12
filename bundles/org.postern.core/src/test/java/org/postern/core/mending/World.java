// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.Looks;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.TlsFinding;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Settings;
import org.postern.core.Zone;
import org.postern.core.sender.PublishedSenderPolicy;
import org.postern.testing.MemoryTrust;
import org.postern.testing.MemoryVault;

/** Settings that remember, servers that answer as told, and a vault: what remedies act upon. */
final class World implements Settings, Amendments, ServerCheck, Submission, Selector, Diagnostician, Keeper {

    static final String MAILER = "smtp.example.org";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final EmailAddress AUTHOR = EmailAddress.of("me@example.org");
    static final SmtpProfile RELAY = profile("relay", 25, ConnectionSecurity.NONE, Optional.empty());
    static final SmtpProfile SIGNED =
            profile("signed", 587, ConnectionSecurity.STARTTLS, Optional.of("me@example.org"));

    final List<SmtpProfile> profiles = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final MemoryVault vault = new MemoryVault();
    final Map<String, List<PortFinding>> servers = new HashMap<>();
    final List<Amendment> made = new ArrayList<>();
    final Counter counter = new Counter();
    final OneOutbox outbox = new OneOutbox();
    final MemoryTrust trust = new MemoryTrust();
    final Zone zone = new Zone();
    final OnePage page = new OnePage();
    final KeyLooks looks = new KeyLooks();
    String rightPassword = "right";

    CarefulMending mending() {
        return new CarefulMending(
                this,
                this,
                vault,
                this,
                this,
                new PublishedSenderPolicy(zone, this),
                zone,
                looks,
                page,
                this,
                this,
                counter,
                outbox,
                this,
                trust);
    }

    Preview preview(Remedy.Kind kind, SmtpProfile profile, Delivery failed) throws InterruptedException {
        return mending().preview(remedy(kind, profile.id()), Optional.of(failed));
    }

    Result apply(Preview preview, Consent consent) {
        return mending().apply(preview, consent, StepListener.NONE);
    }

    static SmtpProfile profile(String id, int port, ConnectionSecurity security, Optional<String> user) {
        return new SmtpProfile(
                id,
                "Server " + id,
                new SubmissionServer(MAILER, port, security, user, List.of()),
                List.of(new SenderPattern("*@example.org")),
                new Origin(Origin.Layer.USER, ""));
    }

    /** Known networks from which every host showed its key. */
    static final class KeyLooks implements Looks {

        List<String> networks = List.of();

        @Override
        public List<String> compare(Report report) {
            return List.of();
        }

        @Override
        public List<String> showing(String host, String pin) {
            return networks;
        }
    }

    /** One that takes a login, and messages up to that size. */
    static PortFinding roomy(int number, String size) {
        PortFinding port = port(number, true);
        return new PortFinding(
                number,
                port.trouble(),
                port.greeting(),
                List.of("AUTH PLAIN LOGIN", "SIZE " + size),
                port.startTls(),
                port.tls(),
                port.relay());
    }

    static PortFinding port(int number, boolean login) {
        return new PortFinding(
                number,
                Optional.empty(),
                Optional.of(Reply.parse("220 ready")),
                login ? List.of("AUTH PLAIN LOGIN") : List.of(),
                number != 465,
                Optional.of(new TlsFinding("TLSv1.3", certificate(CertificateFinding.Verdict.VERIFIED))),
                Optional.empty());
    }

    static PortFinding silent(int number) {
        return new PortFinding(
                number,
                Optional.of("no answer in time"),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static PortFinding showing(int number, CertificateFinding certificate) {
        return new PortFinding(
                number,
                Optional.empty(),
                Optional.of(Reply.parse("220 ready")),
                List.of(),
                number != 465,
                Optional.of(new TlsFinding("TLSv1.3", certificate)),
                Optional.empty());
    }

    static CertificateFinding certificate(CertificateFinding.Verdict verdict) {
        return new CertificateFinding(verdict, "CN=a", "CN=a", NOW.plus(Duration.ofDays(30)), "pin");
    }

    static CertificateFinding untrusted(Optional<X509Certificate> anchor) {
        return new CertificateFinding(CertificateFinding.Verdict.NOT_TRUSTED, "CN=a", "CN=a", NOW, "pin", anchor);
    }

    static Remedy remedy(Remedy.Kind kind, String profileId) {
        return new Remedy(kind, "Do it", Optional.of(profileId));
    }

    /** A message through the profile that was refused at its only recipient. */
    static Delivery refused(SmtpProfile profile, String... recipients) {
        Reply reply = Reply.parse("550 relay not permitted");
        return delivery(profile, new Outcome.Refused(Phase.RCPT, reply, Optional.empty()), List.of(), recipients);
    }

    static Delivery delivery(SmtpProfile profile, Outcome outcome, List<Step> steps, String... recipients) {
        Envelope envelope = new Envelope(
                Optional.of(AUTHOR),
                List.of(recipients).stream().map(EmailAddress::of).toList());
        OutgoingMessage message =
                new OutgoingMessage(AUTHOR, envelope, "<1@example.org>", OutgoingMessage.Content.of(new byte[] {65}));
        Attempt attempt = new Attempt(
                NOW,
                profile,
                envelope,
                message.messageId(),
                steps,
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                outcome);
        Selection selection =
                new Selection(List.of(profile), Selection.By.PROTECTION, "It was the only one.", List.of());
        return new Delivery(
                message, NetworkSnapshot.OFFLINE, selection, Optional.of(attempt), Optional.of(diagnosis()));
    }

    private static Diagnosis diagnosis() {
        return new Diagnosis(
                Cause.RELAY_DENIED,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                "It was refused.",
                "Why.",
                List.of("Do this."),
                "For the administrator.",
                "Nobody.",
                List.of(),
                "");
    }

    @Override
    public Report check(Request request, Listener listener) {
        List<PortFinding> ports = servers.getOrDefault(request.host(), List.of());
        return new Report(
                request.host(), ports.isEmpty() ? List.of() : List.of(InetAddress.getLoopbackAddress()), ports);
    }

    @Override
    public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Attempt test(SmtpProfile profile, StepListener listener) {
        boolean in = profile.server()
                .account()
                .map(account -> rightPassword.equals(vault.kept().get(account)))
                .orElse(true);
        Outcome outcome = in
                ? new Outcome.Accepted(Reply.parse("221 bye"))
                : new Outcome.Refused(Phase.AUTH, Reply.parse("535 wrong"), Optional.empty());
        Envelope nobody = new Envelope(Optional.empty(), List.of(AUTHOR));
        return new Attempt(
                NOW, profile, nobody, "<test>", List.of(), Set.of(), Optional.empty(), in, Optional.empty(), outcome);
    }

    @Override
    public Diagnosis explain(Symptom symptom, Locale locale) {
        return diagnosis();
    }

    @Override
    public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String sentence(Rule rule) {
        return rule.name();
    }

    @Override
    public List<SmtpProfile> profiles() {
        return List.copyOf(profiles);
    }

    @Override
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public void put(SmtpProfile profile) {
        profiles.removeIf(p -> p.id().equals(profile.id()));
        profiles.add(profile);
    }

    @Override
    public void removeProfile(String id) {
        profiles.removeIf(p -> p.id().equals(id));
    }

    @Override
    public void putRules(List<Rule> replacement) {
        rules.clear();
        rules.addAll(replacement);
    }

    @Override
    public Optional<String> pin() {
        return Optional.empty();
    }

    @Override
    public void pin(String profileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unpin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return () -> {};
    }

    @Override
    public Amendment make(String sentence, SmtpProfile profile, Set<String> withoutRules) {
        put(profile);
        rules.removeIf(rule -> withoutRules.contains(rule.id()));
        made.add(new Amendment("a" + made.size(), NOW, sentence));
        return made.get(made.size() - 1);
    }

    @Override
    public List<Amendment> all() {
        return List.copyOf(made);
    }

    @Override
    public Amendment undo(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public Optional<Entry> sendNow(String id) {
        return Optional.empty();
    }
}
