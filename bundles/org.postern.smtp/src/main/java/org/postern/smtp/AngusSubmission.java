// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.Resolver;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission;
import org.postern.api.settings.Vault;
import org.postern.api.signin.AccessTokens;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;

/** Submits with Eclipse Angus Mail. A connection that a message left in good order serves the next one for a while. */
@Component
public final class AngusSubmission implements Submission {

    /** Less than servers allow to be silent, more than a drain takes from one message to the next. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

    private final ExecutorService resolving;
    private final Means means;
    private final EncryptedHosts hosts;
    private final Clock clock;
    private final IdleLines idle;
    private final Moves moves;
    private final Departures departures;

    @Activate
    public AngusSubmission(
            @Reference Vault vault,
            @Reference AccessTokens tokens,
            @Reference EncryptedHosts hosts,
            @Reference Authorities authorities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor network,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Resolver resolver) {
        this(vault, tokens, hosts, authorities, network, resolver, Timeouts.RFC_5321, LONGEST_IDLE, Clock.systemUTC());
    }

    /** @param longestIdle how long a connection is kept for the next message */
    AngusSubmission(
            Vault vault,
            AccessTokens tokens,
            EncryptedHosts hosts,
            Authorities authorities,
            NetworkMonitor network,
            Resolver resolver,
            Timeouts timeouts,
            Duration longestIdle,
            Clock clock) {
        this.hosts = hosts;
        resolving = Executors.newCachedThreadPool(AngusSubmission::daemon);
        departures = new Departures(network, timeouts.absence());
        means = new Means(
                new Connector(resolver, resolving),
                new Trust(vault, hosts, authorities),
                vault,
                tokens,
                timeouts,
                departures);
        idle = new IdleLines(longestIdle);
        moves = new Moves(network, idle::leave);
        this.clock = clock;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern resolver");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    void close() {
        moves.close();
        idle.close();
        departures.close();
        resolving.shutdownNow();
    }

    @Override
    public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
        Terms terms = new Terms(profile, means.vault().changed(), moves.count());
        AttemptUnderWay attempt = new AttemptUnderWay(means, profile, listener, clock.instant(), idle.take(terms));
        Outcome outcome = attempt.make(ready ->
                new Transaction(ready, message, profile.particulars().limits(), listener.allOrNobody()).perform());
        attempt.leave(line -> idle.keep(terms, line));
        return noted(attempt.attempt(message.envelope(), message.messageId(), outcome));
    }

    @Override
    public Attempt test(SmtpProfile profile, StepListener listener) {
        AttemptUnderWay attempt = new AttemptUnderWay(means, profile, listener, clock.instant(), Optional.empty());
        Outcome outcome = attempt.make(
                ready -> new Outcome.Accepted(attempt.conversation().lastReply().orElseThrow()));
        attempt.leave(line -> false);
        return noted(attempt.attempt(toOurselves(profile), "", outcome));
    }

    /** A host that has offered TLS is never again used without it. */
    private Attempt noted(Attempt attempt) {
        String host = attempt.profile().server().host();
        if (attempt.tls().isPresent()) {
            hosts.verified(host);
        } else if (attempt.capabilities().contains("STARTTLS")) {
            hosts.offered(host);
        }
        return attempt;
    }

    /** An attempt has an envelope, even one that sends nothing. */
    private static Envelope toOurselves(SmtpProfile profile) {
        String sender = profile.senders().get(0).text();
        EmailAddress ourselves = EmailAddress.of(sender.startsWith("*") ? "postmaster" + sender.substring(1) : sender);
        return new Envelope(Optional.empty(), List.of(ourselves));
    }
}
