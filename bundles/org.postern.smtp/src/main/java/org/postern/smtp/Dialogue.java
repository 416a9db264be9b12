// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;

/** What was said and answered so far in one attempt. Of one thread. */
final class Dialogue {

    private final StepListener listener;
    private final Redaction redaction;
    private final List<Step> steps;
    private Optional<Exchange> latest = Optional.empty();

    Dialogue(StepListener listener, Redaction redaction) {
        this(listener, redaction, List.of());
    }

    /** @param before the steps that led here */
    Dialogue(StepListener listener, Redaction redaction, List<Step> before) {
        this.listener = listener;
        this.redaction = redaction;
        steps = new ArrayList<>(before);
    }

    /**
     * Begins an exchange.
     *
     * @param said with secrets left out
     */
    Exchange begin(Phase phase, String said) {
        Exchange exchange = new Exchange(phase, said);
        latest = Optional.of(exchange);
        return exchange;
    }

    /** That of the exchange begun last. */
    Phase phase() {
        return latest.map(Exchange::phase).orElse(Phase.RESOLVE);
    }

    /** The reply to what was said last; empty if none came. */
    Optional<Reply> lastReply() {
        return latest.flatMap(exchange -> exchange.reply);
    }

    /**
     * To be called when the server has introduced itself.
     *
     * @throws AttemptEnded if the listener does not let this server have the message
     */
    void met(Encounter server) throws AttemptEnded {
        Optional<Outcome.Broken> end = listener.met(server);
        if (end.isPresent()) {
            throw AttemptEnded.with(end.get());
        }
    }

    /** The text of the last reply in that phase; empty if there was none. */
    String said(Phase phase) {
        return steps.stream()
                .filter(step -> step.phase() == phase)
                .flatMap(step -> step.reply().stream())
                .reduce((earlier, later) -> later)
                .map(reply -> reply.lines().get(0))
                .orElse("");
    }

    /**
     * To be called just before the final dot, the message text being on its way.
     *
     * @throws AttemptEnded if the listener could not write that down
     */
    void beforeDot() throws AttemptEnded {
        try {
            listener.beforeDot();
        } catch (IOException e) {
            throw AttemptEnded.broken(
                    Phase.DATA, Breakage.LOCAL_FAULT, Words.text("not.written.down", String.valueOf(e.getMessage())));
        }
    }

    /** Ends the exchange begun last with this trouble, unless it ended before. */
    void broke(String trouble) {
        latest.filter(Exchange::open).ifPresent(exchange -> exchange.failed(trouble));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Something said, until it is answered or has failed. */
    final class Exchange {

        private final Phase phase;
        private final String said;
        // monotonic: a duration must not jump with the wall clock
        private final long begun = System.nanoTime();
        private Optional<Reply> reply = Optional.empty();
        private boolean ended;

        private Exchange(Phase phase, String said) {
            this.phase = phase;
            this.said = said;
        }

        Phase phase() {
            return phase;
        }

        /** Whether it still waits for its end. */
        boolean open() {
            return !ended;
        }

        Reply replied(String wire) {
            Reply came = Reply.parse(redaction.apply(wire));
            reply = Optional.of(came);
            end(Optional.empty());
            return came;
        }

        void done() {
            end(Optional.empty());
        }

        void failed(String trouble) {
            end(Optional.of(redaction.apply(trouble)));
        }

        private void end(Optional<String> trouble) {
            ended = true;
            Step step = new Step(phase, said, reply, trouble, Duration.ofNanos(System.nanoTime() - begun));
            steps.add(step);
            listener.ended(step);
        }
    }
}
