// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.widget.Icon;

/** What became of a message: in a word, as an icon, and at length. */
record Verdict(String word, Icon icon, Explanation explanation) {

    static Verdict of(Delivery delivery) {
        Optional<Outcome> outcome = delivery.attempt().map(Attempt::outcome);
        if (outcome.isEmpty()) {
            return new Verdict(Messages.Verdict_notSent, Icon.FAILED, explanation(delivery));
        }
        return of(outcome.get(), explanation(delivery));
    }

    private static Verdict of(Outcome outcome, Explanation explanation) {
        if (outcome instanceof Outcome.Accepted) {
            return new Verdict(Messages.Verdict_accepted, Icon.ACCEPTED, explanation);
        }
        if (outcome instanceof Outcome.PartlyAccepted) {
            return new Verdict(Messages.Verdict_partly, Icon.UNCERTAIN, explanation);
        }
        if (outcome instanceof Outcome.Uncertain) {
            return new Verdict(Messages.Verdict_uncertain, Icon.UNCERTAIN, explanation);
        }
        return new Verdict(
                outcome instanceof Outcome.Refused ? Messages.Verdict_refused : Messages.Verdict_broken,
                Icon.FAILED,
                explanation);
    }

    private static Explanation explanation(Delivery delivery) {
        Optional<Diagnosis> diagnosis = delivery.diagnosis();
        return diagnosis.isPresent() ? Explanation.of(diagnosis.get()) : praise(delivery);
    }

    private static Explanation praise(Delivery delivery) {
        String server =
                delivery.attempt().map(Attempt::profile).map(SmtpProfile::name).orElse("");
        return Explanation.of(
                NLS.bind(Messages.Verdict_acceptedBy, server),
                List.of(delivery.selection().reason(), Messages.Verdict_acceptedMeans));
    }
}
