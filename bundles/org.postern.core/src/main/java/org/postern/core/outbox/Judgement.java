// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.core.delivery.Course;
import org.postern.core.delivery.Despatch;
import org.postern.core.delivery.Refusals;

/** What follows from an attempt for the message it was made for. */
record Judgement(Despatch despatch, Clock clock) {

    /** A refusal, understood. */
    private record Verdict(Course course, Failure failure) {}

    /** The ticket as it is now; empty if nobody is left to send the message to. */
    Optional<Ticket> of(Ticket ticket, Delivery delivery) {
        Attempt attempt = delivery.attempt().orElseThrow();
        Outcome outcome = attempt.outcome();
        Progress progress = ticket.progress();
        List<EmailAddress> others =
                new Audience(progress.recipients()).without(attempt.envelope().recipients());
        if (outcome instanceof Outcome.Accepted) {
            return others.isEmpty() ? accepted(ticket) : Optional.of(ticket.with(goOn(progress, others)));
        }
        if (outcome instanceof Outcome.Uncertain) {
            Verdict verdict = verdict(delivery, progress, delivery.diagnosis().orElseThrow(), Optional.empty());
            return Optional.of(ticket.with(progress.failed(verdict.failure(), Course.STOP, clock.instant())
                    .waiting(Tickets.wait(Reason.UNCERTAIN))));
        }
        if (outcome instanceof Outcome.Broken broken && broken.breakage() == Breakage.CANCELLED) {
            return Optional.of(ticket.with(progress));
        }
        Map<EmailAddress, Reply> refusals = Refusals.byRecipient(attempt);
        return Optional.of(ticket.with(
                refusals.isEmpty() ? whole(progress, delivery) : each(progress, delivery, refusals, others)));
    }

    /** These have not been tried yet. */
    private static Progress goOn(Progress progress, List<EmailAddress> others) {
        return progress.onlyFor(others, progress.refused()).waiting(Tickets.wait(Reason.READY));
    }

    private static Optional<Ticket> accepted(Ticket ticket) {
        List<EmailAddress> refused = ticket.progress().refused();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(ticket.with(
                        ticket.progress().onlyFor(refused, List.of()).waiting(Tickets.wait(Reason.REFUSED))));
    }

    private Progress whole(Progress progress, Delivery delivery) {
        Diagnosis diagnosis = delivery.diagnosis().orElseThrow();
        return next(progress, delivery, verdict(delivery, progress, diagnosis, Optional.empty()));
    }

    /** Each recipient is judged alone; those who may still get it go the way of the first of them. */
    private Progress each(
            Progress progress, Delivery delivery, Map<EmailAddress, Reply> refusals, List<EmailAddress> others) {
        Map<EmailAddress, Verdict> verdicts = new LinkedHashMap<>();
        refusals.forEach((recipient, reply) -> verdicts.put(
                recipient,
                verdict(delivery, progress, despatch.explain(delivery, recipient, reply), Optional.of(reply))));
        List<EmailAddress> left = new ArrayList<>();
        List<EmailAddress> never = new ArrayList<>(progress.refused());
        verdicts.forEach((recipient, verdict) -> (verdict.course() == Course.STOP ? never : left).add(recipient));
        Verdict first =
                verdicts.get(left.isEmpty() ? refusals.keySet().iterator().next() : left.get(0));
        if (left.isEmpty() && !others.isEmpty()) {
            return goOn(
                    progress.onlyFor(others, never).failed(first.failure(), first.course(), clock.instant()), others);
        }
        left.addAll(others);
        return left.isEmpty()
                ? next(progress.onlyFor(never, List.of()), delivery, first)
                : next(progress.onlyFor(left, never), delivery, first);
    }

    private Progress next(Progress progress, Delivery delivery, Verdict verdict) {
        Instant now = clock.instant();
        Failure failure = verdict.failure();
        Instant rest = Patience.until(now, verdict.course(), progress.attempts() + 1, failure.reply());
        Progress failed = progress.failed(failure, verdict.course(), rest);
        return failed.waiting(Tickets.wait(ends(failed, delivery) ? Reason.REFUSED : Reason.READY));
    }

    private boolean ends(Progress failed, Delivery delivery) {
        Course course = failed.course().orElseThrow();
        return course == Course.STOP
                || (course == Course.CAPABILITY || course == Course.SENDER)
                        && delivery.selection().candidates().stream()
                                .filter(profile -> !restsForGood(failed, profile))
                                .noneMatch(profile -> course == Course.CAPABILITY
                                        || Round.names(
                                                profile, delivery.message().author()));
    }

    private boolean restsForGood(Progress failed, SmtpProfile profile) {
        Instant rest = failed.resting().getOrDefault(profile.id(), Instant.MIN);
        return rest.isAfter(clock.instant().plus(Patience.STALE));
    }

    private Verdict verdict(Delivery delivery, Progress progress, Diagnosis diagnosis, Optional<Reply> reply) {
        Attempt attempt = delivery.attempt().orElseThrow();
        Optional<Reply> words = reply.or(() -> Refusals.reply(attempt));
        Failure failure = new Failure(
                clock.instant(),
                attempt.profile().id(),
                diagnosis.cause(),
                diagnosis.happened(),
                words.map(Reply::toString));
        return new Verdict(course(attempt, progress, diagnosis.cause(), words), failure);
    }

    private Course course(Attempt attempt, Progress progress, Cause cause, Optional<Reply> words) {
        boolean passing = words.filter(reply -> reply.code() >= 500).isEmpty();
        Course course = own(attempt.outcome())
                .orElseGet(
                        () -> Course.of(cause, passing, Refusals.phase(attempt).compareTo(Phase.MAIL) < 0));
        if (course == Course.SPLIT && !attempt.outcome().accepted()) {
            return Course.WAIT; // it takes none of them at this moment
        }
        boolean longBusy = progress.busySince()
                .filter(since -> since.plus(Patience.BUSY).isBefore(clock.instant()))
                .isPresent();
        return course == Course.BUSY && longBusy ? Course.ROUTE : course;
    }

    /** What no server said. */
    private static Optional<Course> own(Outcome outcome) {
        if (outcome instanceof Outcome.Broken broken) {
            return switch (broken.breakage()) {
                case LOCAL_FAULT -> Optional.of(Course.BUSY);
                case NO_SECRET -> Optional.of(Course.ACCOUNT);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
