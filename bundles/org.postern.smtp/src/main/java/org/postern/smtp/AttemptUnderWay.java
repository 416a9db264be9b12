// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission.StepListener;
import org.postern.smtp.Conversation.Purpose;

/**
 * One attempt, which may take more than one conversation: a line from before may turn out to be gone, and a server may not
 * like our IPv6 address. Of one thread, used once.
 */
final class AttemptUnderWay {

    private final Means means;
    private final SmtpProfile profile;
    private final StepListener listener;
    private final Instant started;
    private Line line;
    private Conversation conversation;

    /** @param kept a line on which the server may still wait for us */
    AttemptUnderWay(Means means, SmtpProfile profile, StepListener listener, Instant started, Optional<Line> kept) {
        this.means = means;
        this.profile = profile;
        this.listener = listener;
        this.started = started;
        line = kept.orElseGet(() -> new Line(means, profile));
        conversation = new Conversation(line, listener, List.of());
    }

    Outcome make(Purpose purpose) {
        boolean stood = line.stands();
        Outcome outcome = conversation.hold(purpose);
        if (stood && Conversation.foundNobody(outcome)) {
            line.hangUp();
            goOnWith(new Line(means, profile));
            outcome = conversation.hold(purpose);
        }
        return line.overIpv6() && OurAddress.refused(outcome) ? overIpv4(purpose, outcome) : outcome;
    }

    /** Nobody has got the message: it may go the other way. If there is none, the refusal stands. */
    private Outcome overIpv4(Purpose purpose, Outcome refusal) {
        conversation.end();
        goOnWith(Line.overIpv4(means, profile));
        Outcome outcome = conversation.hold(purpose);
        return OurAddress.unreached(outcome) ? refusal : outcome;
    }

    private void goOnWith(Line next) {
        line = next;
        conversation = new Conversation(next, listener, conversation.steps());
    }

    Conversation conversation() {
        return conversation;
    }

    /**
     * Ends the conversation.
     *
     * @param keeper whether it takes the line, on which the server waits for the next message
     */
    void leave(Predicate<Line> keeper) {
        if (!conversation.clean() || !keeper.test(line)) {
            conversation.end();
        }
    }

    /** What came of it. */
    Attempt attempt(Envelope envelope, String messageId, Outcome outcome) {
        return new Attempt(
                started,
                profile,
                envelope,
                messageId,
                conversation.steps(),
                line.capabilities(),
                line.agreed(),
                line.loggedIn(),
                line.remoteAddress(),
                outcome);
    }
}
