// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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
 * A contributed condition at arm's length: made when first asked for, called aside with a deadline, and left alone from
 * its first failure on, for as long as its bundle stays as it is. Those of this bundle only read, and answer at once.
 */
final class Contribution {

    private static final Words WORDS = new Words(Contribution.class);

    private static final String HOUSE = "org.postern.";
    private static final int MOST_EVIDENCE = 500;

    private final Declaration declaration;
    private final Callable<Condition> source;
    private final Aside aside;
    private final Deadlines deadlines;
    private final Logger logger;
    private final boolean inline;
    private final AtomicBoolean broken = new AtomicBoolean();
    private @Nullable Condition condition;

    Contribution(Declaration declaration, Callable<Condition> source, Aside aside, Deadlines deadlines, Logger logger) {
        this.declaration = declaration;
        this.source = source;
        this.aside = aside;
        this.deadlines = deadlines;
        this.logger = logger;
        this.inline = declaration.contributor().equals(ContributedConditions.BUNDLE);
    }

    Declaration declaration() {
        return declaration;
    }

    /** @throws IllegalArgumentException with one sentence, if the condition has something against the parameters */
    Question with(Parameters parameters) {
        if (broken.get()) {
            return context -> failed();
        }
        try {
            return guarded(call(() -> Objects.requireNonNull(condition().with(parameters)), deadlines.preparing()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            Answer answer = broken(e.getCause());
            return context -> answer;
        } catch (TimeoutException e) {
            Answer answer = broken(e);
            return context -> answer;
        } catch (InterruptedException e) {
            return context -> interrupted();
        }
    }

    private Question guarded(Question question) {
        return context -> broken.get() ? failed() : ask(question, context);
    }

    private Answer ask(Question question, Context context) {
        try {
            return call(() -> checked(question.ask(context)), deadlines.of(declaration));
        } catch (ExecutionException e) {
            return broken(e.getCause());
        } catch (TimeoutException e) {
            return late(e);
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    private <T> T call(Callable<T> call, Duration deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (!inline) {
            return aside.call(call, deadline);
        }
        try {
            return call.call();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            throw new ExecutionException(e);
        }
    }

    /** Null is no answer, whatever the type says; and nobody reads a novel. */
    private static Answer checked(Answer answer) {
        Objects.requireNonNull(answer.verdict());
        String evidence = Objects.requireNonNull(answer.evidence());
        return evidence.length() <= MOST_EVIDENCE
                ? answer
                : new Answer(answer.verdict(), evidence.substring(0, MOST_EVIDENCE) + "…");
    }

    /** A slow network is no fault of the house's own probes; anyone else's code has had its time. */
    private Answer late(TimeoutException e) {
        if (!declaration.contributor().startsWith(HOUSE)) {
            broken(e);
        }
        return unknown("late");
    }

    private Answer broken(@Nullable Throwable cause) {
        if (broken.compareAndSet(false, true)) {
            logger.error(
                    "The condition {} of {} failed and is not asked again until its bundle changes",
                    declaration.kind(),
                    declaration.contributor(),
                    cause);
        }
        return failed();
    }

    private Answer failed() {
        return unknown("failed");
    }

    private Answer interrupted() {
        Thread.currentThread().interrupt();
        return unknown("interrupted");
    }

    private Answer unknown(String key) {
        return Answer.unknown(WORDS.text(key, declaration.kind(), declaration.contributor()));
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
