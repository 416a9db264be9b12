// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;

/**
 * How far a message has come.
 *
 * @param recipients for whom no server has accepted it yet
 * @param tried when each profile was tried last, by its id
 * @param busySince since when its profile has had no time for it
 * @param chosen the id of the profile that a person chose for it
 * @param urged whether a person wants it sent now
 * @param roaming whether another network may mend what it waits for
 */
record Progress(
        List<EmailAddress> recipients,
        Wait waiting,
        int attempts,
        Optional<Failure> failure,
        Map<String, Instant> tried,
        Optional<Instant> busySince,
        Optional<String> chosen,
        boolean urged,
        boolean roaming) {

    Progress {
        recipients = List.copyOf(recipients);
        tried = Map.copyOf(tried);
    }

    static Progress begun(List<EmailAddress> recipients, Wait waiting) {
        return new Progress(
                recipients, waiting, 0, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false, false);
    }

    Progress waiting(Wait other) {
        return new Progress(recipients, other, attempts, failure, tried, busySince, chosen, urged, roaming);
    }

    /** A person wants it sent now, through the profile if one is named. */
    Progress urged(Optional<String> profileId, Wait ready) {
        return new Progress(recipients, ready, attempts, failure, tried, busySince, profileId, true, false);
    }

    Progress onlyFor(List<EmailAddress> left) {
        return new Progress(left, waiting, attempts, failure, tried, busySince, chosen, urged, roaming);
    }

    /** After an attempt that failed. */
    Progress failed(Failure last, boolean busy) {
        Map<String, Instant> now = new TreeMap<>(tried);
        now.put(last.profileId(), last.at());
        Optional<Instant> since = busy ? busySince.or(() -> Optional.of(last.at())) : Optional.empty();
        return new Progress(recipients, waiting, attempts + 1, Optional.of(last), now, since, chosen, false, roaming);
    }

    Progress roaming(boolean mayHelp) {
        return new Progress(recipients, waiting, attempts, failure, tried, busySince, chosen, urged, mayHelp);
    }
}
