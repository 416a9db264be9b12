// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import org.eclipse.osgi.util.NLS;
import org.postern.api.delivery.Delivery;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;
import org.postern.client.compose.MessageStrip.Mood;

/**
 * What to tell the person who wrote a message.
 *
 * @param taken whether the message is out of their hands
 * @param lead where there is more to see
 */
record Outlook(Mood mood, String sentence, boolean taken, Lead lead) {

    /** A view that knows more. */
    enum Lead {
        NOWHERE,
        DIAGNOSTICS,
        OUTBOX
    }

    /** It could not be taken over. */
    static Outlook refused(String sentence) {
        return new Outlook(Mood.BAD, sentence, false, Lead.NOWHERE);
    }

    /** It is in the outbox. */
    static Outlook of(Entry entry) {
        Reason reason = entry.waiting().reason();
        if (reason == Reason.READY) {
            return new Outlook(Mood.BUSY, Messages.Outlook_sending, true, Lead.OUTBOX);
        }
        String why = entry.waiting().sentence();
        return entry.lastFailure()
                .map(failure -> new Outlook(
                        mood(reason),
                        NLS.bind(Messages.Outlook_failed, failure.happened(), why),
                        true,
                        Lead.DIAGNOSTICS))
                .orElseGet(() -> new Outlook(mood(reason), NLS.bind(Messages.Outlook_waits, why), true, Lead.OUTBOX));
    }

    private static Mood mood(Reason reason) {
        return reason == Reason.REFUSED || reason == Reason.EXPIRED ? Mood.BAD : Mood.DOUBTFUL;
    }

    /** A server has accepted it for everyone. */
    static Outlook accepted(Delivery delivery) {
        String server = delivery.attempt().map(a -> a.profile().name()).orElse("");
        return new Outlook(Mood.GOOD, NLS.bind(Messages.Outlook_accepted, server), true, Lead.NOWHERE);
    }

    /** Another process has sent or deleted it. */
    static Outlook gone() {
        return new Outlook(Mood.GOOD, Messages.Outlook_gone, true, Lead.OUTBOX);
    }
}
