// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.Resolver;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission;
import org.postern.api.settings.Vault;
import org.postern.api.trust.EncryptedHosts;

/** Submits with Eclipse Angus Mail, a connection for each attempt. */
@Component
public final class AngusSubmission implements Submission {

    private final ExecutorService resolving;
    private final Means means;
    private final EncryptedHosts hosts;
    private final Clock clock;

    @Activate
    public AngusSubmission(@Reference Vault vault, @Reference EncryptedHosts hosts) {
        this(vault, hosts, new SystemResolver(), Timeouts.RFC_5321, Clock.systemUTC());
    }

    AngusSubmission(Vault vault, EncryptedHosts hosts, Resolver resolver, Timeouts timeouts, Clock clock) {
        this.hosts = hosts;
        resolving = Executors.newCachedThreadPool(AngusSubmission::daemon);
        means = new Means(new Connector(resolver, resolving, timeouts), new Trust(), vault, timeouts);
        this.clock = clock;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern resolver");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    void close() {
        resolving.shutdownNow();
    }

    @Override
    public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
        Conversation conversation = new Conversation(means, profile.server(), listener);
        Instant started = clock.instant();
        Outcome outcome = conversation.hold(ready -> new Transaction(ready, message).perform());
        return noted(conversation.attempt(started, profile, message.envelope(), message.messageId(), outcome));
    }

    @Override
    public Attempt test(SmtpProfile profile, StepListener listener) {
        Conversation conversation = new Conversation(means, profile.server(), listener);
        Instant started = clock.instant();
        Outcome outcome = conversation.hold(
                ready -> new Outcome.Accepted(conversation.lastReply().orElseThrow()));
        return noted(conversation.attempt(started, profile, toOurselves(profile), "", outcome));
    }

    /** A host that has offered TLS is never again used without it. */
    private Attempt noted(Attempt attempt) {
        if (attempt.tls().isPresent() || attempt.capabilities().contains("STARTTLS")) {
            hosts.offered(attempt.profile().server().host());
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
