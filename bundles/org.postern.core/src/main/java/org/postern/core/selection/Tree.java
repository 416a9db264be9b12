// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.List;
import java.util.stream.Collectors;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition.Context;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.When;
import org.postern.core.Words;
import org.postern.core.condition.ContributedConditions;

/** Makes one question of a rule's tree, in Kleene's logic of three values: what cannot be told decides nothing. */
final class Tree {

    private static final Words WORDS = new Words(Tree.class);

    private final ContributedConditions conditions;

    Tree(ContributedConditions conditions) {
        this.conditions = conditions;
    }

    Question question(When when) {
        if (when instanceof When.Is is) {
            return question(is);
        }
        if (when instanceof When.Not not) {
            Question part = question(not.part());
            return context -> negated(part.ask(context));
        }
        if (when instanceof When.All all) {
            List<Question> parts = questions(all.parts());
            return context -> decide(parts, context, Verdict.NO);
        }
        List<Question> parts = questions(((When.Any) when).parts());
        return context -> decide(parts, context, Verdict.YES);
    }

    private Question question(When.Is is) {
        try {
            return conditions.question(is.kind(), is.parameters());
        } catch (IllegalArgumentException e) {
            Answer unusable = Answer.unknown(String.valueOf(e.getMessage()));
            return context -> unusable;
        }
    }

    private List<Question> questions(List<When> parts) {
        return parts.stream().map(this::question).toList();
    }

    /** The evidence says what was seen, and so supports the contrary, too. */
    private static Answer negated(Answer answer) {
        return new Answer(answer.verdict().negated(), answer.evidence());
    }

    /** One part with the decisive verdict decides; else one that cannot tell leaves it open. */
    private static Answer decide(List<Question> parts, Context context, Verdict decisive) {
        Answer[] others = new Answer[parts.size()];
        for (int i = 0; i < others.length; i++) {
            Answer answer = parts.get(i).ask(context);
            if (answer.verdict() == decisive) {
                return answer;
            }
            others[i] = answer;
        }
        return undecided(List.of(others), decisive.negated());
    }

    private static Answer undecided(List<Answer> others, Verdict otherwise) {
        boolean open = others.stream().anyMatch(answer -> answer.verdict() == Verdict.UNKNOWN);
        Verdict verdict = open ? Verdict.UNKNOWN : otherwise;
        return new Answer(verdict, evidence(others, verdict));
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
