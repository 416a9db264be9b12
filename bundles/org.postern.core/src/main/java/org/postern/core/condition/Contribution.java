// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.log.Logger;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Condition.Context;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/**
 * A contributed condition at arm's length: made when first asked for, and left alone from its first failure on, for as
 * long as its bundle stays as it is.
 */
final class Contribution {

    private static final Words WORDS = new Words(Contribution.class);

    private final Declaration declaration;
    private final Callable<Condition> source;
    private final Logger logger;
    private final AtomicBoolean broken = new AtomicBoolean();
    private @Nullable Condition condition;

    Contribution(Declaration declaration, Callable<Condition> source, Logger logger) {
        this.declaration = declaration;
        this.source = source;
        this.logger = logger;
    }

    Declaration declaration() {
        return declaration;
    }

    /** @throws IllegalArgumentException with one sentence, if the condition has something against the parameters */
    Question with(Parameters parameters) {
        if (broken.get()) {
            return context -> unknown();
        }
        try {
            return guarded(Objects.requireNonNull(condition().with(parameters)));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Answer failed = failed(e);
            return context -> failed;
        }
    }

    private Question guarded(Question question) {
        return context -> broken.get() ? unknown() : ask(question, context);
    }

    private Answer ask(Question question, Context context) {
        try {
            return Objects.requireNonNull(question.ask(context));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return failed(e);
        }
    }

    private Answer failed(Throwable cause) {
        if (broken.compareAndSet(false, true)) {
            logger.error(
                    "The condition {} of {} failed and is not asked again until its bundle changes",
                    declaration.kind(),
                    declaration.contributor(),
                    cause);
        }
        return unknown();
    }

    private Answer unknown() {
        return Answer.unknown(WORDS.text("failed", declaration.kind(), declaration.contributor()));
    }

    private synchronized Condition condition() throws Exception {
        Condition made = condition;
        if (made == null) {
            made = Objects.requireNonNull(source.call());
            condition = made;
        }
        return made;
    }
}
