// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import org.postern.api.mail.Visible;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Rule;

/** A rule with everything about it done that need not be done at each selection. */
record ReadyRule(Rule rule, Part part, Sentence chosen, Sentence no, Sentence unknown, Sentence otherSender) {

    static ReadyRule of(Rule rule, Part part) {
        String name = Visible.text(rule.name());
        return new ReadyRule(
                rule,
                part,
                Sentence.of("rule.chosen", name),
                Sentence.of("rule.no", name),
                Sentence.of("rule.unknown", name),
                Sentence.of("rule.unusable", name));
    }

    /** Why it was passed over, the answer not being yes. */
    String passedOver(Answer answer) {
        return switch (answer.verdict()) {
            case NO -> no.with(answer.evidence());
            case UNKNOWN -> unknown.with(answer.evidence());
            case YES -> throw new IllegalArgumentException("A rule that says yes is not passed over for it");
        };
    }
}
