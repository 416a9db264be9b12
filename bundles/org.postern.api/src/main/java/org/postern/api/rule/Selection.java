// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Optional;
import org.postern.api.profile.SmtpProfile;

/**
 * The profile for a snapshot and a sender, what chose it, and why the others were passed over.
 *
 * @param candidates the chosen profile first, then those that may be tried after it; empty if nothing carries the sender
 * @param reason one sentence: what chose the first candidate, or why there is none
 * @param passedOver for each rule or profile considered before the choice fell, one sentence
 */
public record Selection(List<SmtpProfile> candidates, By by, String reason, List<String> passedOver) {

    /** What made the choice. */
    public enum By {
        PIN,
        RULE,
        /** It worked on this known network before. */
        MEMORY,
        PROTECTION,
        /** The person chose, for this message. */
        PERSON,
        /** The program that handed the message over uses it itself. */
        PROGRAM,
        NOTHING
    }

    public Selection {
        candidates = List.copyOf(candidates);
        passedOver = List.copyOf(passedOver);
    }

    /** The profile selected. */
    public Optional<SmtpProfile> profile() {
        return candidates.stream().findFirst();
    }
}
