// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import org.eclipse.osgi.util.NLS;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.client.compose.MessageStrip.Mood;

/**
 * What to tell the person who wrote a message.
 *
 * @param done whether the message is out of their hands
 * @param explained whether Send Diagnostics knows more
 */
record Outlook(Mood mood, String sentence, boolean done, boolean explained) {

    /** It was no message that can be sent. */
    static Outlook refused(String sentence) {
        return new Outlook(Mood.BAD, sentence, false, false);
    }

    static Outlook of(Delivery delivery) {
        if (delivery.accepted()) {
            String server = delivery.attempt().map(a -> a.profile().name()).orElse("");
            return new Outlook(Mood.GOOD, NLS.bind(Messages.Outlook_accepted, server), true, false);
        }
        String happened = delivery.diagnosis()
                .map(Diagnosis::happened)
                .orElse(delivery.selection().reason());
        boolean perhapsOut = delivery.attempt()
                .map(Attempt::outcome)
                .filter(Outlook::perhapsOut)
                .isPresent();
        return new Outlook(perhapsOut ? Mood.DOUBTFUL : Mood.BAD, happened, perhapsOut, true);
    }

    private static boolean perhapsOut(Outcome outcome) {
        return outcome.accepted() || outcome instanceof Outcome.Uncertain;
    }
}
