// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.ArrayList;
import java.util.List;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * A message to more recipients than the server takes at once, in as many parts as it takes. Those for whom it was accepted
 * are in none.
 *
 * @param inOutbox whether the outbox has it, which splits by itself
 */
record Parts(Delivery delivery, boolean inOutbox) {

    /** RFC 5321 §4.5.3.1.8 lets a server take no fewer than a hundred; those that do are usually well below. */
    private static final int USUAL = 10;

    Preview preview(Outline outline) {
        if (inOutbox) {
            return outline.found("split.outbox").preview();
        }
        List<EmailAddress> left = left();
        boolean uncertain = delivery.attempt()
                .filter(attempt -> attempt.outcome() instanceof Outcome.Uncertain)
                .isPresent();
        if (uncertain || left.isEmpty() || delivery.message().content().size() == 0) {
            return outline.found("message.gone").preview();
        }
        List<Envelope> parts = parts(left);
        return outline.will("will.split", left.size(), parts.size())
                .act(new Act.Split(parts))
                .preview();
    }

    private List<EmailAddress> left() {
        boolean partly = delivery.attempt()
                .filter(attempt -> attempt.outcome() instanceof Outcome.PartlyAccepted)
                .isPresent();
        return partly
                ? delivery.attempt()
                        .map(Attempt::outcome)
                        .map(Outcome.PartlyAccepted.class::cast)
                        .map(outcome -> delivery.message().envelope().recipients().stream()
                                .filter(outcome.refused()::containsKey)
                                .toList())
                        .orElseThrow()
                : delivery.message().envelope().recipients();
    }

    private List<Envelope> parts(List<EmailAddress> left) {
        int size = size();
        List<Envelope> parts = new ArrayList<>();
        for (int from = 0; from < left.size(); from += size) {
            List<EmailAddress> some = left.subList(from, Math.min(from + size, left.size()));
            parts.add(delivery.message().envelope().to(some));
        }
        return parts;
    }

    /** As many as the server took this time. */
    private int size() {
        long taken = delivery.attempt().stream()
                .flatMap(attempt -> attempt.steps().stream())
                .filter(step -> step.phase() == Phase.RCPT)
                .filter(step -> step.reply().filter(Reply::positive).isPresent())
                .count();
        return taken == 0 ? USUAL : (int) taken;
    }
}
