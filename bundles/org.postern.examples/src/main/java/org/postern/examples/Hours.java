// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.examples;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ResourceBundle;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;

/**
 * Whether it is one of these hours, by the clock of this computer. A condition is a public class with a public constructor
 * without parameters; it keeps no state, is called from any thread, and returns at once.
 */
public final class Hours implements Condition {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.postern.examples.messages");

    /** What decides comes in with the context, the clock too: so a test can say what time it is. */
    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        return with(parameters).ask(context);
    }

    /**
     * Reads the parameters once, for many snapshots; a condition with nothing to read needs only {@link #evaluate}. What
     * this throws is shown to the person who wrote the rule.
     */
    @Override
    public Question with(Parameters parameters) {
        List<Span> spans = parameters.all("hours").stream().map(Span::parse).toList();
        return context -> answer(spans, LocalTime.now(context.clock()));
    }

    /** Yes, no, or unknown, with the reason as half a sentence that can follow “because”. */
    private static Answer answer(List<Span> spans, LocalTime now) {
        String evidence = TEXTS.getString("evidence").formatted(now.truncatedTo(ChronoUnit.MINUTES));
        return Answer.of(spans.stream().anyMatch(span -> span.contains(now)), evidence);
    }

    /** From one time of day up to another one, over midnight if that comes first. */
    private record Span(LocalTime from, LocalTime to) {

        static Span parse(String text) {
            if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")) {
                throw new IllegalArgumentException(TEXTS.getString("malformed").formatted(text));
            }
            String[] times = text.split("-");
            return new Span(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }

        boolean contains(LocalTime time) {
            boolean started = !time.isBefore(from);
            boolean ended = !time.isBefore(to);
            return from.isBefore(to) ? started && !ended : started || !ended;
        }
    }
}
