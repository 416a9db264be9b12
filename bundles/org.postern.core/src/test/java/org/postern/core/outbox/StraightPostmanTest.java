// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.diagnosis.Remedy.Kind;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.Account;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Selector;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.delivery.Despatch;
import org.postern.core.delivery.RememberedHistory;
import org.postern.core.history.AttemptFiles;
import org.postern.core.known.Memories;
import org.postern.core.trust.Gate;
import org.postern.core.trust.TrustBench;
import org.postern.testing.MemorySettings;

final class StraightPostmanTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final EmailAddress EVE = EmailAddress.of("eve@example.net");
    private static final SmtpProfile ISP = Given.profile("isp", Protection.TLS);
    private static final SmtpProfile CORP = Given.profile("corp", Protection.TLS_AND_LOGIN);
    private static final SmtpProfile PLAIN = Given.profile("plain", Protection.NONE);
    private static final SmtpProfile OTHER = Given.profile("other", Protection.TLS_AND_LOGIN, "*@example.net");
    private static final MemorySettings SETTINGS = new MemorySettings(List.of(PLAIN, ISP, OTHER, CORP));
    private static final Reply DENIED = Reply.parse("550 relay not permitted");
    private static final Outcome REFUSED = new Outcome.Refused(Phase.RCPT, DENIED, Optional.of(BOB));
    private static final Outcome ACCEPTED = new Outcome.Accepted(Reply.parse("250 OK"));

    private final Platform platform = new Platform();
    private final Path state;
    private final List<Symptom> symptoms = new ArrayList<>();
    private final List<SmtpProfile> tried = new ArrayList<>();
    private Outcome outcome = REFUSED;
    private List<Step> steps = List.of();
    private List<SmtpProfile> candidates = List.of(ISP);

    StraightPostmanTest(@TempDir Path state) {
        this.state = state;
    }

    @Test
    void deliversThroughTheSelectedProfile() {
        outcome = ACCEPTED;

        Delivery delivery = postman().send(message(), StepListener.NONE);

        assertTrue(delivery.accepted());
        assertEquals(List.of(ISP), tried);
        assertEquals(Networks.CAFE, delivery.network());
        assertEquals(Optional.empty(), delivery.diagnosis());
        assertEquals(List.of(), symptoms);
    }

    @Test
    void explainsARefusalWithAllThatIsKnown() {
        Delivery delivery = postman().send(message(), StepListener.NONE);

        Symptom symptom = symptoms.get(0);
        assertTrue(delivery.diagnosis().isPresent());
        assertEquals(Optional.of(Phase.RCPT), symptom.phase());
        assertEquals(Optional.of(DENIED), symptom.reply());
        assertEquals(Optional.of(587), symptom.port());
        assertEquals(Optional.of(false), symptom.loggedIn());
        assertEquals(Optional.of("bob@example.net"), symptom.recipient());
        assertEquals(Optional.of("ann@example.org"), symptom.author());
        assertEquals(Optional.of("Cafe"), symptom.network());
        assertEquals(Set.of("STARTTLS"), symptom.capabilities());
    }

    @Test
    void anotherProcessExplainsItAgain() {
        Delivery delivery = postman().send(message(), StepListener.NONE);

        List<Delivery> remembered = new RememberedHistory(despatch(), files()).deliveries();

        assertEquals(1, remembered.size());
        assertEquals(delivery.attempt(), remembered.get(0).attempt());
        assertEquals(delivery.diagnosis(), remembered.get(0).diagnosis());
        assertEquals(0, remembered.get(0).message().content().size());
    }

    @Test
    void thisSessionRemembersTheContentToo() {
        Despatch despatch = despatch();
        Delivery delivery = postman(despatch).send(message(), StepListener.NONE);

        assertEquals(List.of(delivery), new RememberedHistory(despatch, files()).deliveries());
    }

    @Test
    void namesOnlyOthersThatCarryTheAuthorWithNoLessProtection() {
        postman().send(message(), StepListener.NONE);

        assertEquals(List.of(CORP), symptoms.get(0).others());
    }

    @Test
    void neverTriesAnotherForAnUnknownCause() {
        candidates = List.of(ISP, CORP);

        postman().send(message(), StepListener.NONE);

        assertEquals(List.of(ISP), tried);
    }

    @Test
    void aServerWithoutTlsIsNotEvenConnectedToOnANetworkThatNothingProves() {
        candidates = List.of(PLAIN);

        Delivery delivery = postman().send(message(), StepListener.NONE);

        Outcome.Broken broken = assertInstanceOf(
                Outcome.Broken.class, delivery.attempt().orElseThrow().outcome());
        assertEquals(List.of(), tried);
        assertEquals(Breakage.NOT_TRUSTED, broken.breakage());
        assertEquals(
                "“Server plain” does not encrypt, and nothing shows that this network can be trusted.",
                delivery.diagnosis().orElseThrow().why());
        assertEquals(List.of(), delivery.attempt().orElseThrow().steps());
    }

    @Test
    void anotherCandidateThatEncryptsGoesOn() {
        candidates = List.of(PLAIN, ISP);
        outcome = ACCEPTED;

        Delivery delivery = postman().send(message(), StepListener.NONE);

        assertTrue(delivery.accepted());
        assertEquals(List.of(ISP), tried);
        assertEquals(Optional.of(ISP), delivery.selection().profile());
        assertEquals(
                List.of("“Server plain” does not encrypt, and nothing shows that this network can be trusted."),
                delivery.selection().passedOver());
    }

    @Test
    void aPersonsChoiceOfAServerIsNoTrustInTheNetwork() {
        candidates = List.of(PLAIN);
        StraightPostman postman = postman();
        Delivery failed = postman.send(message(), StepListener.NONE);

        Delivery again =
                postman.apply(new Remedy(Kind.TRUST_NETWORK, "Trust", Optional.of("plain")), failed, StepListener.NONE);

        assertFalse(again.accepted());
        assertEquals(List.of(), tried);
    }

    @Test
    void tellsTheRefusalThatCameBeforeTheBreak() {
        outcome = new Outcome.Broken(Phase.EHLO, Breakage.LOST, "The connection ended.");
        steps = List.of(
                step(Phase.GREETING, "554 go away"),
                step(Phase.EHLO, "250 mail.example.org"),
                step(Phase.EHLO, "421 4.3.2 shutting down"));

        postman().send(message(), StepListener.NONE);

        assertEquals(Optional.of(Breakage.LOST), symptoms.get(0).breakage());
        assertEquals(421, symptoms.get(0).reply().orElseThrow().code());
    }

    @Test
    void takesAPositiveReplyForNoReasonOfABreak() {
        outcome = new Outcome.Broken(Phase.EHLO, Breakage.STARTTLS_MISSING, "No STARTTLS.");
        steps = List.of(step(Phase.EHLO, "250 mail.example.org"));

        postman().send(message(), StepListener.NONE);

        assertEquals(Optional.empty(), symptoms.get(0).reply());
    }

    @Test
    void explainsTheFirstRecipientThatWasRefused() {
        outcome = new Outcome.PartlyAccepted(Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, DENIED));

        postman().send(message(), StepListener.NONE);

        assertEquals(Optional.of("eve@example.net"), symptoms.get(0).recipient());
    }

    @Test
    void attemptsNothingWithoutAProfile() {
        candidates = List.of();

        Delivery delivery = postman().send(message(), StepListener.NONE);

        assertEquals(List.of(), tried);
        assertEquals(Optional.empty(), delivery.attempt());
        assertEquals(Optional.empty(), delivery.diagnosis());
        assertEquals("because", delivery.selection().reason());
    }

    @Test
    void sendsTheSameMessageThroughTheProfileThePersonChose() {
        StraightPostman postman = postman();
        Delivery refused = postman.send(message(), StepListener.NONE);
        outcome = ACCEPTED;

        Delivery mended = postman.apply(switchTo("corp"), refused, StepListener.NONE);

        assertTrue(mended.accepted());
        assertEquals(List.of(ISP, CORP), tried);
        assertEquals(refused.message(), mended.message());
        assertEquals(By.PERSON, mended.selection().by());
        assertEquals(
                "You chose “Server corp” for this message.", mended.selection().reason());
    }

    @Test
    void neverSendsAcceptedMailAgain() {
        outcome = ACCEPTED;
        assertRefused("A server has already taken this message; sending it again would deliver it twice.", "corp");

        outcome = new Outcome.PartlyAccepted(Reply.parse("250 OK"), List.of(BOB), Map.of(EVE, DENIED));
        assertRefused("A server has already taken this message; sending it again would deliver it twice.", "corp");
    }

    @Test
    void neverSendsUncertainMailAgain() {
        outcome = new Outcome.Uncertain("The server went silent.");

        assertRefused("This message may have been delivered; sending it again could deliver it twice.", "corp");
    }

    @Test
    void neverSwitchesToAProfileThatMustNotCarryIt() {
        assertRefused("“Server other” does not carry mail from ann@example.org.", "other");
        assertRefused(
                "“Server plain” protects the message less than “Server isp”, so it is not used in its place.", "plain");
        assertRefused("There is no server with the id “nowhere”.", "nowhere");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SWITCH_PROFILE", "TRUST_NETWORK"})
    void leavesOtherRemediesToPeople(Kind kind) {
        StraightPostman postman = postman();
        Delivery refused = postman.send(message(), StepListener.NONE);
        Remedy remedy = new Remedy(kind, "Do it", Optional.of("corp"));

        assertThrows(IllegalArgumentException.class, () -> postman.apply(remedy, refused, StepListener.NONE));

        assertEquals(1, tried.size());
    }

    @Test
    void remembersTheLastHundredNewestFirst() {
        StraightPostman postman = postman();
        for (int i = 0; i < 100; i++) {
            postman.send(message(), StepListener.NONE);
        }
        outcome = ACCEPTED;

        Delivery last = postman.send(message(), StepListener.NONE);

        assertEquals(100, postman.recent().size());
        assertEquals(last.attempt(), postman.recent().get(0).attempt());
    }

    @Test
    void keepsTheContentOnlyOfWhatMayBeSentAgain() {
        StraightPostman postman = postman();
        postman.send(message(), StepListener.NONE);
        outcome = ACCEPTED;
        postman.send(message(), StepListener.NONE);

        List<Integer> octets = postman.recent().stream()
                .map(delivery -> delivery.message().content().octets().length)
                .toList();

        assertEquals(List.of(0, message().content().octets().length), octets);
    }

    @Test
    void whatAProgramHandedInIsForTheProgramToHandInAgain() {
        StraightPostman postman = postman();
        postman.send(message(), Owner.PROGRAM, StepListener.NONE);
        Delivery remembered = postman.recent().get(0);

        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> postman.apply(switchTo("corp"), remembered, StepListener.NONE));

        assertEquals(List.of(), symptoms.get(0).others());
        assertEquals("This message is with the program that handed it in: send it again from there.", e.getMessage());
    }

    @Test
    void keepsNoMoreContentThanItMay() {
        StraightPostman postman = postman();
        for (int i = 0; i < 3; i++) {
            postman.send(message(new byte[30 << 20]), StepListener.NONE);
        }

        assertEquals(2, postman.recent().size());
    }

    @Test
    void tellsListenersUntilTheyLeaveThoughOneThrows() {
        StraightPostman postman = postman();
        List<Delivery> heard = new ArrayList<>();
        postman.listen(delivery -> {
            throw new IllegalStateException("broken listener");
        });
        Subscription subscription = postman.listen(heard::add);

        Delivery first = postman.send(message(), StepListener.NONE);
        subscription.close();
        postman.send(message(), StepListener.NONE);

        assertEquals(List.of(first), heard);
        assertEquals(2, platform.logged.size());
    }

    private void assertRefused(String sentence, String profileId) {
        StraightPostman postman = postman();
        tried.clear();
        Delivery delivery = postman.send(message(), StepListener.NONE);

        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> postman.apply(switchTo(profileId), delivery, StepListener.NONE));

        assertEquals(sentence, e.getMessage());
        assertEquals(1, tried.size());
    }

    private StraightPostman postman() {
        return postman(despatch());
    }

    private StraightPostman postman(Despatch despatch) {
        return new StraightPostman(
                new Store(state, Clock.systemUTC(), platform.logger()),
                new Cafe(),
                new Fixed(),
                SETTINGS,
                new NoSecrets(),
                bench().trust,
                despatch);
    }

    private Despatch despatch() {
        Gate gate = bench().gate(new Scripted());
        return new Despatch(gate, this::explain, SETTINGS, Memories.in(state, new Cafe()), files(), platform.logger());
    }

    private TrustBench bench() {
        return new TrustBench(state, new Cafe(), SETTINGS);
    }

    private AttemptFiles files() {
        return new AttemptFiles(state, SETTINGS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), platform.logger());
    }

    private Diagnosis explain(Symptom symptom, Locale locale) {
        symptoms.add(symptom);
        return new Diagnosis(
                Cause.UNKNOWN, Optional.empty(), 0, Actor.NOBODY, false, "", "", List.of(), "", "", List.of(), "");
    }

    private static Remedy switchTo(String profileId) {
        return new Remedy(Kind.SWITCH_PROFILE, "Send through it", Optional.of(profileId));
    }

    private static Step step(Phase phase, String reply) {
        return new Step(phase, "", Optional.of(Reply.parse(reply)), Optional.empty(), Duration.ZERO);
    }

    private static OutgoingMessage message() {
        return message("Subject: hello\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static OutgoingMessage message(byte[] octets) {
        return new OutgoingMessage(
                ANN,
                new Envelope(Optional.of(ANN), List.of(BOB, EVE)),
                "<1@example.org>",
                OutgoingMessage.Content.of(octets));
    }

    /** Keeps none. */
    private static final class NoSecrets implements Vault {
        @Override
        public Optional<Secret> secret(Account account) {
            return Optional.empty();
        }

        @Override
        public void put(Account account, Secret secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant changed() {
            return Instant.EPOCH;
        }

        @Override
        public void remove(Account account) {
            throw new UnsupportedOperationException();
        }
    }

    /** Always the same network. */
    private static final class Cafe implements NetworkMonitor {
        @Override
        public NetworkSnapshot current() {
            return Networks.CAFE;
        }

        @Override
        public Subscription listen(Consumer<NetworkSnapshot> listener) {
            return () -> {};
        }
    }

    /** Selects the candidates of the test. */
    private final class Fixed implements Selector {
        @Override
        public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
            return new Selection(candidates, By.RULE, "because", List.of());
        }

        @Override
        public String sentence(Rule rule) {
            return rule.id();
        }
    }

    /** Ends each attempt as the test says. */
    private final class Scripted implements Submission {
        @Override
        public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
            tried.add(profile);
            return new Attempt(
                    Instant.EPOCH,
                    profile,
                    message.envelope(),
                    message.messageId(),
                    steps,
                    Set.of("STARTTLS"),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    outcome);
        }

        @Override
        public Attempt test(SmtpProfile profile, StepListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
