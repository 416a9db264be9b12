// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.core.known.Memory;
import org.postern.core.known.Memory.Lesson;
import org.postern.core.trust.Gate;

/** What an attempt teaches about its network. */
record Lessons(Memory memory) {

    /** Draws one, if there is one. */
    void draw(Delivery delivery) {
        delivery.attempt()
                .filter(attempt -> attempt.profile().origin().layer() != Origin.Layer.PROGRAM)
                .ifPresent(attempt -> lesson(attempt, delivery.diagnosis())
                        .ifPresent(lesson -> memory.learn(
                                delivery.network(), attempt.profile().id(), lesson)));
    }

    private static Optional<Lesson> lesson(Attempt attempt, Optional<Diagnosis> diagnosis) {
        Outcome outcome = attempt.outcome();
        if (outcome.accepted()) {
            return Optional.of(Lesson.WORKED);
        }
        boolean closed =
                diagnosis.filter(why -> course(attempt, why) == Course.ROUTE).isPresent();
        boolean tried = Gate.closed(attempt).isEmpty();
        return closed && tried && !(outcome instanceof Outcome.Uncertain)
                ? Optional.of(Lesson.CLOSED)
                : Optional.empty();
    }

    private static Course course(Attempt attempt, Diagnosis diagnosis) {
        boolean passing = Refusals.reply(attempt)
                .map(Reply::code)
                .filter(code -> code >= 500)
                .isEmpty();
        return Course.of(diagnosis.cause(), passing, Refusals.phase(attempt).compareTo(Phase.MAIL) < 0);
    }
}
