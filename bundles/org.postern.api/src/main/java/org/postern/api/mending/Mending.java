// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mending;

import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.send.Submission;

/**
 * Does what a remedy says, once a person has seen what that is. A message stays with its owner: one in the outbox is sent
 * again from there, one that was sent straight through is sent again from memory while that still has it, and one that is
 * remembered without its content is not sent again. Blocks, since it asks servers; to be called off the UI thread.
 */
public interface Mending {

    /**
     * What the remedy would do. Asks servers where that decides, for half a minute at the most; changes nothing, logs in
     * nowhere.
     *
     * @param failed what it was offered for; empty if it is about a server alone
     * @throws InterruptedException if the thread was interrupted
     */
    Preview preview(Remedy remedy, Optional<Delivery> failed) throws InterruptedException;

    /**
     * Does it. Settings are changed only when a connection has shown that the change works, and can be put back
     * ({@link org.postern.api.settings.Amendments}).
     *
     * @param preview what the person has seen
     * @param consent what the person gave for it
     * @param listener told the steps of each connection
     */
    Result apply(Preview preview, Consent consent, Submission.StepListener listener);
}
