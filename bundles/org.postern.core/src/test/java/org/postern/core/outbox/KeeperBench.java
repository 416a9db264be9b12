// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.api.profile.Account;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Selector;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Home;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Vault;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.delivery.Despatch;
import org.postern.core.history.AttemptFiles;
import org.postern.core.known.Memories;
import org.postern.core.trust.TrustBench;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

/** An outbox with its keeper, servers that answer as a test says, and a clock that a test moves on. */
final class KeeperBench {

    static final EmailAddress ANN = EmailAddress.of("ann@example.org");
    static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    static final EmailAddress EVE = EmailAddress.of("eve@example.net");
    static final SmtpProfile ISP = Given.profile("isp", Protection.TLS);
    static final SmtpProfile CORP = Given.profile("corp", Protection.TLS_AND_LOGIN);
    static final SmtpProfile PLAIN = Given.profile("plain", Protection.NONE);
    static final Outcome ACCEPTED = new Outcome.Accepted(Reply.parse("250 OK"));
    static final Outcome CLOSED = new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "no answer");
    static final Outcome RELAY_DENIED = refused(Phase.RCPT, "550 relay not permitted");
    static final Outcome WRONG_PASSWORD = refused(Phase.AUTH, "535 wrong password");

    private static final Map<String, Cause> CAUSES = Map.of(
            "550 relay", Cause.RELAY_DENIED,
            "535 wrong", Cause.AUTH_FAILED,
            "451 grey", Cause.GREYLISTED,
            "550 unknown", Cause.MAILBOX_UNKNOWN,
            "552 big", Cause.MESSAGE_TOO_BIG,
            "452 many", Cause.TOO_MANY_RECIPIENTS);

    /** The profile and the recipients of one attempt. */
    record Tried(String profile, List<EmailAddress> recipients) {}

    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    volatile boolean reachable;

    /** What each attempt does while it is under way. */
    volatile Runnable underWay = () -> {};

    final List<Tried> tried = new CopyOnWriteArrayList<>();
    final BlockingQueue<Tried> news = new LinkedBlockingQueue<>();
    final MovedNetwork network = new MovedNetwork(Networks.HOME);
    final Store store;
    final FileOutbox outbox;
    final OutboxKeeper keeper;
    final TrustBench trust;
    final StraightPostman postman;
    List<SmtpProfile> candidates = List.of(ISP);
    By by = By.RULE;
    Instant secretChanged = Instant.EPOCH;
    volatile Duration later = Duration.ZERO;
    final MemorySettings settings = new MemorySettings(ISP, CORP, PLAIN);
    private final Map<String, Deque<Outcome>> answers = new HashMap<>();
    private volatile boolean dies;

    KeeperBench(Path state) {
        Platform platform = new Platform();
        store = new Store(state, new Moved(), platform.logger());
        outbox = new FileOutbox(store, network, settings);
        trust = new TrustBench(state, network, settings);
        Despatch despatch = new Despatch(
                trust.gate(new Scripted()),
                this::explain,
                settings,
                Memories.in(state, network),
                new AttemptFiles(state, settings, Clock.systemUTC(), platform.logger()),
                platform.logger());
        postman = new StraightPostman(store, network, new Fixed(), settings, new OneStamp(), trust.trust, despatch);
        keeper = new OutboxKeeper(
                store, new At(state), network, new Fixed(), settings, new OneStamp(), trust.trust, despatch);
    }

    static Outcome refused(Phase phase, String reply) {
        return new Outcome.Refused(phase, Reply.parse(reply), Optional.empty());
    }

    /** The server's next answers; after the last it accepts. */
    void answers(SmtpProfile profile, Outcome... outcomes) {
        answers.computeIfAbsent(profile.id(), id -> new ArrayDeque<>()).addAll(List.of(outcomes));
    }

    /** Every attempt ends the process just after the mark of the dot. */
    void dies(boolean now) {
        dies = now;
    }

    String accept(String text, EmailAddress... recipients) {
        return outbox.accept(message(text, recipients), Repetition.ALLOW).id();
    }

    Delivery send(String text, EmailAddress... recipients) {
        return send(Owner.PROGRAM, text, recipients);
    }

    Delivery send(Owner owner, String text, EmailAddress... recipients) {
        return postman.send(message(text, recipients), owner, StepListener.NONE);
    }

    Delivery sendToAllOrNobody(String text, EmailAddress... recipients) {
        return postman.send(message(text, recipients), Owner.PROGRAM, new StepListener() {
            @Override
            public void ended(Step step) {}

            @Override
            public boolean allOrNobody() {
                return true;
            }
        });
    }

    static OutgoingMessage message(String text, EmailAddress... recipients) {
        String messageId = "<" + text + "@example.org>";
        String octets = "From: ann@example.org\r\nMessage-ID: " + messageId + "\r\n\r\n" + text + "\r\n";
        return new OutgoingMessage(
                ANN,
                new Envelope(Optional.of(ANN), List.of(recipients)),
                messageId,
                OutgoingMessage.Content.of(octets.getBytes(StandardCharsets.US_ASCII)));
    }

    Entry entry(String id) {
        return outbox.entry(id).orElseThrow();
    }

    List<String> servers() {
        return tried.stream().map(Tried::profile).toList();
    }

    private Diagnosis explain(Symptom symptom, Locale locale) {
        String reply = symptom.reply().map(Reply::toString).orElse("");
        Cause cause = CAUSES.entrySet().stream()
                .filter(known -> reply.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> symptom.breakage().map(breakage -> Cause.CONNECT_TIMEOUT))
                .orElse(Cause.UNKNOWN);
        return new Diagnosis(
                cause, Optional.empty(), 1, Actor.NOBODY, false, "It failed.", "", List.of(), "", "", List.of(), "");
    }

    /** The clock of the system, and later. */
    @NonNullByDefault({}) // the JDK says nothing about null
    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private record At(Path state) implements Home {
        @Override
        public Path config() {
            return state;
        }
    }

    private final class Fixed implements Selector {
        @Override
        public Selection select(NetworkSnapshot snapshot, EmailAddress author) {
            return new Selection(candidates, by, "because", List.of());
        }

        @Override
        public String sentence(Rule rule) {
            return rule.id();
        }
    }

    /** Only says when it was changed. */
    final class OneStamp implements Vault {
        @Override
        public Instant changed() {
            return secretChanged;
        }

        @Override
        public Optional<Secret> secret(Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(Account account, Secret secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Account account) {
            throw new UnsupportedOperationException();
        }
    }

    /** Ends each attempt as the test said. */
    private final class Scripted implements Submission {
        @Override
        public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
            Tried now = new Tried(profile.id(), message.envelope().recipients());
            tried.add(now);
            underWay.run();
            Outcome outcome = next(profile);
            if (outcome.accepted() || outcome instanceof Outcome.Uncertain) {
                outcome = marked(listener, outcome);
            }
            news.add(now);
            return new Attempt(
                    Instant.EPOCH,
                    profile,
                    message.envelope(),
                    message.messageId(),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    outcome);
        }

        private Outcome next(SmtpProfile profile) {
            synchronized (answers) {
                return Optional.ofNullable(answers.get(profile.id()))
                        .map(Deque::poll)
                        .orElse(ACCEPTED);
            }
        }

        private Outcome marked(StepListener listener, Outcome outcome) {
            try {
                listener.beforeDot();
            } catch (IOException e) {
                return new Outcome.Broken(Phase.DATA, Breakage.LOCAL_FAULT, String.valueOf(e.getMessage()));
            }
            if (dies) {
                throw new IllegalStateException("killed");
            }
            return outcome;
        }

        @Override
        public Attempt test(SmtpProfile profile, StepListener listener) {
            Outcome end = CLOSED;
            if (reachable) {
                InetAddress here = InetAddress.getLoopbackAddress();
                end = listener.met(new Encounter(here, here, profile.server().host(), "hello", Set.of()))
                        .orElseThrow();
            }
            asked.add(profile.id());
            return new Attempt(
                    Instant.EPOCH,
                    profile,
                    new Envelope(Optional.empty(), List.of(BOB)),
                    "",
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    end);
        }
    }
}
