// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.postern.api.Subscription;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Submission;

/**
 * The way through Postern: selects, submits, explains. Straight through: the message is in its hands for the duration of
 * the call and is kept nowhere after it. Blocks; to be called off the UI thread.
 */
public interface Postman {

    /** Sends through the profile selected for the network of this moment and the message's author. */
    Delivery send(OutgoingMessage message, Submission.StepListener listener);

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
}
