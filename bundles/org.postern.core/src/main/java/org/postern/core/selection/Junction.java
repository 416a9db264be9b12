// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.core.Words;

/**
 * Several parts together. One part with the decisive verdict decides; else one that cannot tell leaves it open.
 *
 * @param decisive no where all must hold, yes where one is enough
 */
record Junction(List<Part> parts, Verdict decisive) implements Part {

    private static final Words WORDS = new Words(Junction.class);

    @Override
    public Answer answer(Inquiry inquiry) {
        Answer[] others = new Answer[parts.size()];
        for (int i = 0; i < others.length; i++) {
            Answer answer = parts.get(i).answer(inquiry);
            if (answer.verdict() == decisive) {
                return answer;
            }
            others[i] = answer;
        }
        return undecided(List.of(others));
    }

    @Override
    public boolean could(Inquiry inquiry, Verdict verdict) {
        return verdict == decisive
                ? parts.stream().anyMatch(part -> part.could(inquiry, verdict))
                : parts.stream().allMatch(part -> part.could(inquiry, verdict));
    }

    @Override
    public Stream<Leaf> open(Inquiry inquiry, Verdict verdict) {
        return could(inquiry, verdict)
                ? parts.stream()
                        .filter(part -> part.could(inquiry, verdict))
                        .flatMap(part -> part.open(inquiry, verdict))
                : Stream.empty();
    }

    @Override
    public boolean active() {
        return parts.stream().anyMatch(Part::active);
    }

    private Answer undecided(List<Answer> answers) {
        boolean open = answers.stream().anyMatch(answer -> answer.verdict() == Verdict.UNKNOWN);
        Verdict verdict = open ? Verdict.UNKNOWN : decisive.negated();
        return new Answer(verdict, evidence(answers, verdict));
    }

    private static String evidence(List<Answer> answers, Verdict verdict) {
        if (answers.isEmpty()) {
            return WORDS.text("evidence.none");
        }
        return answers.stream()
                .filter(answer -> answer.verdict() == verdict)
                .map(Answer::evidence)
                .distinct()
                .collect(Collectors.joining(WORDS.text("evidence.and")));
    }
}
