// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import java.util.List;
import java.util.Optional;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** What is known about a connection test that failed. */
public final class Complaint {

    private Complaint() {}

    /** The symptom of an attempt that was refused or broke; no message and no recipient had part in it. */
    public static Symptom of(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        return new Symptom(
                phase(outcome),
                reply(outcome),
                breakage(outcome),
                Optional.of(attempt.profile().server().port()),
                Optional.of(attempt.profile().server().security()),
                Optional.of(attempt.loggedIn()),
                attempt.capabilities(),
                Optional.empty(),
                Optional.of(attempt.profile()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Optional<Phase> phase(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(refused.phase());
        }
        return outcome instanceof Outcome.Broken broken ? Optional.of(broken.phase()) : Optional.empty();
    }

    private static Optional<Reply> reply(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.reply()) : Optional.empty();
    }

    private static Optional<Breakage> breakage(Outcome outcome) {
        return outcome instanceof Outcome.Broken broken ? Optional.of(broken.breakage()) : Optional.empty();
    }
}
