// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.stream.Stream;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;

/** That the part does not hold; unknown stays unknown. */
record Negation(Part part) implements Part {

    /** The evidence says what was seen, and so supports the contrary, too. */
    @Override
    public Answer answer(Inquiry inquiry) {
        Answer answer = part.answer(inquiry);
        return new Answer(answer.verdict().negated(), answer.evidence());
    }

    @Override
    public boolean could(Inquiry inquiry, Verdict verdict) {
        return part.could(inquiry, verdict.negated());
    }

    @Override
    public Stream<Leaf> open(Inquiry inquiry, Verdict verdict) {
        return part.open(inquiry, verdict.negated());
    }

    @Override
    public boolean active() {
        return part.active();
    }
}
