// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.stream.Stream;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.When;

/** One condition with its parameters. */
record Leaf(When.Is is, Question question, boolean active) implements Part {

    @Override
    public Answer answer(Inquiry inquiry) {
        return active ? inquiry.heard(this) : question.ask(inquiry);
    }

    @Override
    public boolean could(Inquiry inquiry, Verdict verdict) {
        return active || answer(inquiry).verdict() == verdict;
    }

    @Override
    public Stream<Leaf> open(Inquiry inquiry, Verdict verdict) {
        return active ? Stream.of(this) : Stream.empty();
    }
}
