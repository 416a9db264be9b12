// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.api.send.Submission;
import org.postern.api.send.Submission.StepListener;

/** The one way to a server, for every door: nothing of a message passes where trust does not stand. */
@Component(service = Gate.class)
public final class Gate {

    private final Submission submission;
    private final NetworkTrust trust;
    private final Logins logins;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Gate(@Reference Submission submission, @Reference NetworkTrust trust, @Reference Logins logins) {
        this.submission = submission;
        this.trust = trust;
        this.logins = logins;
    }

    /** Submits it, or says how an attempt ended that was not made: without a step. */
    public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
        try (Passage passage = trust.passage(profile)) {
            return passage.refusal()
                    .map(end -> unmade(message, profile, end))
                    .orElseGet(() -> logins.noted(submission.submit(message, profile, passage.guarded(listener))));
        }
    }

    /** Whether the server introduces itself over verified TLS on this network; it hears nothing but our greeting. */
    public boolean reaches(SmtpProfile profile) {
        Introduction introduction = new Introduction();
        return profile.protection() != Protection.NONE && introduction.madeIn(submission, profile);
    }

    /** Why the server was given nothing of the message; empty if it was not for want of trust. */
    public static Optional<String> closed(Attempt attempt) {
        return detail(attempt, Set.of(Breakage.NOT_TRUSTED, Breakage.TLS_ONCE_OFFERED));
    }

    /** What exactly is missing, where that is known here better than from what the server did. */
    public static Optional<String> why(Attempt attempt) {
        return detail(attempt, Set.of(Breakage.NOT_TRUSTED, Breakage.TLS_ONCE_OFFERED, Breakage.NO_SECRET));
    }

    private static Optional<String> detail(Attempt attempt, Set<Breakage> breakages) {
        return Optional.of(attempt.outcome())
                .filter(Outcome.Broken.class::isInstance)
                .map(Outcome.Broken.class::cast)
                .filter(broken -> breakages.contains(broken.breakage()))
                .map(Outcome.Broken::detail);
    }

    private Attempt unmade(OutgoingMessage message, SmtpProfile profile, Outcome.Broken end) {
        return new Attempt(
                clock.instant(),
                profile,
                message.envelope(),
                message.messageId(),
                List.of(),
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                end);
    }

    /** Ends the attempt as soon as the server has introduced itself: before a login. */
    private static final class Introduction implements StepListener {

        private boolean made;

        boolean madeIn(Submission submission, SmtpProfile profile) {
            submission.test(profile, this);
            return made;
        }

        @Override
        public void ended(Step step) {
            // only the end counts
        }

        @Override
        public Optional<Outcome.Broken> met(Encounter server) {
            made = true;
            return Optional.of(new Outcome.Broken(Phase.EHLO, Breakage.CANCELLED, ""));
        }
    }
}
