// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Submission;

/**
 * The way through Postern: selects, submits, explains. Straight through: the message is in its hands for the duration of
 * the call, and kept nowhere after it; only what may have been delivered stays, in the outbox, for a person to decide, and
 * what the {@link Owner owner} leaves to it.
 * Blocks; to be called off the UI thread.
 */
public interface Postman {

    /** Sends for a person, as the other method does. */
    default Delivery send(OutgoingMessage message, Submission.StepListener listener) {
        return send(message, Owner.PERSON, listener);
    }

    /**
     * Sends through the profile selected for the network of this moment and the message's author, and on through the next
     * one as long as that is safe and nobody has got it. What says the same to the same people as a message of the last
     * day that may have been delivered is not sent.
     *
     * @return what became of it; if nobody got it, the first failure
     */
    Delivery send(OutgoingMessage message, Owner owner, Submission.StepListener listener);

    /**
     * The same, beginning with a server that whoever hands the message over uses itself, unless a rule or a pin has decided
     * for this network. A postman that knows no such servers leaves it out.
     *
     * @param own in no settings; a secret for it is lent to the vault
     */
    default Delivery send(OutgoingMessage message, Owner owner, SmtpProfile own, Submission.StepListener listener) {
        return send(message, owner, listener);
    }

    /**
     * Does what the remedy says to a message that did not go out.
     *
     * @throws IllegalArgumentException if the remedy is one that only a person can carry out, or if the message may
     *     already have been delivered
     */
    Delivery apply(Remedy remedy, Delivery failed, Submission.StepListener listener);

    /** The deliveries of this session, newest first; bounded. */
    List<Delivery> recent();

    /** Tells the listener after each delivery, on the thread that sent; the listener returns at once. */
    Subscription listen(Consumer<Delivery> listener);

    /** Whose a message is again if it does not go out. */
    enum Owner {
        /** A person, for whom a remedy may send it. */
        PERSON,
        /** A program, which may hand it in again: no remedy sends it. */
        PROGRAM,
        /**
         * A program that hears one answer for all recipients (SMTP after the final dot). Once a server has taken the message
         * for anyone the program will not hand it in again, so the outbox takes it over for everyone else.
         */
        CLIENT
    }
}
