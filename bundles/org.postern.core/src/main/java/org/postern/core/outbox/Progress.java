// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.core.delivery.Course;

/**
 * How far a message has come.
 *
 * @param recipients who are still to get it
 * @param refused who get it only if a person says so: a server refused them for good
 * @param course what follows from the last failure
 * @param resting until when each profile that failed with it is left in peace, by its id
 * @param busySince since when its profile has had no time for it
 * @param chosen the id of the profile that a person chose for it
 * @param urged whether a person wants it sent now
 */
record Progress(
        List<EmailAddress> recipients,
        List<EmailAddress> refused,
        Wait waiting,
        int attempts,
        Optional<Failure> failure,
        Optional<Course> course,
        Map<String, Instant> resting,
        Optional<Instant> busySince,
        Optional<String> chosen,
        boolean urged) {

    Progress {
        recipients = List.copyOf(recipients);
        refused = List.copyOf(refused);
        resting = Map.copyOf(resting);
    }

    static Progress begun(List<EmailAddress> recipients, Wait waiting) {
        return new Progress(
                recipients,
                List.of(),
                waiting,
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Everyone for whom no server has accepted it yet. */
    List<EmailAddress> everyoneLeft() {
        return Stream.concat(recipients.stream(), refused.stream()).distinct().toList();
    }

    Progress waiting(Wait other) {
        return new Progress(recipients, refused, other, attempts, failure, course, resting, busySince, chosen, urged);
    }

    /** A person wants it sent now to everyone left, through the profile if one is named. */
    Progress urged(Optional<String> profileId, Wait ready) {
        return new Progress(
                everyoneLeft(),
                List.of(),
                ready,
                attempts,
                failure,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                profileId,
                true);
    }

    /** The others have got it, or never will. */
    Progress onlyFor(List<EmailAddress> left, List<EmailAddress> never) {
        return new Progress(left, never, waiting, attempts, failure, course, resting, busySince, chosen, urged);
    }

    /**
     * After an attempt that failed.
     *
     * @param rest until when its profile is left in peace
     */
    Progress failed(Failure last, Course next, Instant rest) {
        Map<String, Instant> all = new TreeMap<>(resting);
        all.put(last.profileId(), rest);
        Optional<Instant> busy = next == Course.BUSY ? busySince.or(() -> Optional.of(last.at())) : Optional.empty();
        return new Progress(
                recipients,
                refused,
                waiting,
                attempts + 1,
                Optional.of(last),
                Optional.of(next),
                all,
                busy,
                chosen,
                false);
    }

    /** Whether another network may mend what it waits for. */
    boolean roaming() {
        return course.filter(Course.ROUTE::equals).isPresent()
                || failure.filter(last -> last.cause().family() == Cause.Family.NETWORK)
                        .isPresent();
    }

    /** Whether its server, or the way there, gave reason to be careful with others. */
    boolean troubled() {
        return waiting.reason() == Reason.UNCERTAIN
                || course.filter(Course::general).isPresent();
    }

    /** On another network: no profile rests longer than that. */
    Progress restingUntil(Instant latest) {
        Map<String, Instant> shorter = new TreeMap<>(resting);
        shorter.replaceAll((profile, until) -> until.isBefore(latest) ? until : latest);
        return new Progress(recipients, refused, waiting, attempts, failure, course, shorter, busySince, chosen, urged);
    }
}
