// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import java.util.List;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.When;
import org.postern.core.condition.ContributedConditions;

/** Makes a rule's tree ready to be asked. */
final class Tree {

    private final ContributedConditions conditions;

    Tree(ContributedConditions conditions) {
        this.conditions = conditions;
    }

    Part part(When when) {
        if (when instanceof When.Is is) {
            return leaf(is);
        }
        if (when instanceof When.Not not) {
            return new Negation(part(not.part()));
        }
        return when instanceof When.All all
                ? junction(all.parts(), Verdict.NO)
                : junction(((When.Any) when).parts(), Verdict.YES);
    }

    private Junction junction(List<When> parts, Verdict decisive) {
        return new Junction(parts.stream().map(this::part).toList(), decisive);
    }

    private Leaf leaf(When.Is is) {
        return new Leaf(
                is,
                question(is),
                conditions.find(is.kind()).filter(Declaration::active).isPresent());
    }

    private Question question(When.Is is) {
        try {
            return conditions.question(is.kind(), is.parameters());
        } catch (IllegalArgumentException e) {
            Answer unusable = Answer.unknown(String.valueOf(e.getMessage()));
            return context -> unusable;
        }
    }
}
