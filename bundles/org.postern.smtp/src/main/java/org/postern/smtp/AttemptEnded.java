// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Carries the outcome of an attempt that ended early through the mail library. */
final class AttemptEnded extends MessagingException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private AttemptEnded(Outcome outcome) {
        super(outcome.getClass().getSimpleName());
        this.outcome = outcome;
    }

    /** By a reply that does not let us go on: a refusal if it says so, else nonsense. */
    static AttemptEnded by(Phase phase, Reply reply) {
        return reply.code() >= 400
                ? new AttemptEnded(new Outcome.Refused(phase, reply, Optional.empty()))
                : broken(phase, Breakage.PROTOCOL, Words.text("senseless", reply));
    }

    static AttemptEnded broken(Phase phase, Breakage breakage, String sentence) {
        return new AttemptEnded(new Outcome.Broken(phase, breakage, sentence));
    }

    /** As whoever listens to the attempt wants it. */
    static AttemptEnded with(Outcome.Broken outcome) {
        return new AttemptEnded(outcome);
    }

    Outcome outcome() {
        return outcome;
    }
}
